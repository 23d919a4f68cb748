//===- TypeAccess.cpp - Which types a machine may name --------------------===//
#include "Model/TypeSpeller.h"

using namespace clang;

namespace yieldc::model {

bool isPublic(const Decl *decl) {
  if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(decl))
    decl = special->getSpecializedTemplate();
  return decl->getAccess() == AS_public || decl->getAccess() == AS_none;
}

/// `owner` declares `context`, a class or a function, its friend.
static bool befriends(const CXXRecordDecl *owner, const Decl *context) {
  if (!owner->hasDefinition())
    return false;
  return llvm::any_of(owner->friends(), [&](const FriendDecl *one) {
    const Decl *named = one->getFriendDecl();
    if (const TypeSourceInfo *type = one->getFriendType())
      named = type->getType()->getAsCXXRecordDecl();
    if (const auto *pattern = dyn_cast_or_null<TemplateDecl>(named))
      named = pattern->getTemplatedDecl();
    return named && named->getCanonicalDecl() == context->getCanonicalDecl();
  });
}

/// A class has access to what the classes round it have, and a class that is
/// local to a function to what that has.
bool TypeSpeller::hasRightsOf(const CXXRecordDecl *owner,
                              AccessSpecifier access) const {
  for (const DeclContext *outer = writer; outer; outer = outer->getParent()) {
    const auto *record = dyn_cast<CXXRecordDecl>(outer);
    if (isa<FunctionDecl, CXXRecordDecl>(outer) &&
        befriends(owner, cast<Decl>(outer)))
      return true;
    if (record && (record->Equals(owner) ||
                   (access == AS_protected && record->hasDefinition() &&
                    record->isDerivedFrom(owner))))
      return true;
  }
  return false;
}

bool TypeSpeller::isAccessible(const Decl *decl) const {
  for (const auto *owner = dyn_cast<CXXRecordDecl>(decl->getDeclContext());
       owner; owner = dyn_cast<CXXRecordDecl>(owner->getDeclContext())) {
    if (!isPublic(decl) && !hasRightsOf(owner, decl->getAccess()))
      return false;
    decl = owner;
  }
  return true;
}

} // namespace yieldc::model
