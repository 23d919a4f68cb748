//===- LaterMembers.cpp - Members that follow the function ----------------===//
//
// A body sees its whole class. What declares a member of a machine that is
// nested in that class sees what stands before the function only, and of that
// the class itself and what it merely announces are incomplete. Where that is
// not enough, the machine is local to the function.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/CharInfo.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Whether `decl` is a member of a class round `function` that is declared
/// after it, or is the function itself.
bool isLaterMember(const Decl *decl, const FunctionDecl *function) {
  const DeclContext *owner = decl->getDeclContext();
  while (isa<EnumDecl>(owner))
    owner = owner->getParent();
  return isa<CXXRecordDecl>(owner) &&
         owner->Encloses(function->getLexicalDeclContext()) &&
         !decl->getASTContext().getSourceManager().isBeforeInTranslationUnit(
             decl->getLocation(), function->getLocation());
}

/// The types that a type is made with.
class LaterTypes : public RecursiveASTVisitor<LaterTypes> {
public:
  LaterTypes(const FunctionDecl *function, bool areDefined)
      : function(function), areDefined(areDefined) {}

  bool VisitTagType(TagType *type) {
    const auto *special =
        dyn_cast<ClassTemplateSpecializationDecl>(type->getDecl());
    return see(type->getDecl()) &&
           (!special ||
            TraverseTemplateArguments(special->getTemplateArgs().asArray()));
  }
  bool VisitTypedefType(TypedefType *type) { return see(type->getDecl()); }
  bool VisitTemplateSpecializationType(TemplateSpecializationType *type) {
    const TemplateDecl *name = type->getTemplateName().getAsTemplateDecl();
    return !name || see(name);
  }

  bool found = false;

private:
  bool see(const NamedDecl *decl) {
    const auto *tag = dyn_cast<TagDecl>(decl);
    const Decl *needed = tag && areDefined ? tag->getDefinition() : nullptr;
    found |=
        isLaterMember(needed ? needed : decl->getCanonicalDecl(), function);
    return !found;
  }

  const FunctionDecl *function;
  bool areDefined;
};

/// What the body names.
class LaterNames : public RecursiveASTVisitor<LaterNames> {
public:
  LaterNames(const FunctionDecl *function, bool needsKeyword,
             LaterMembers &later)
      : function(function), needsKeyword(needsKeyword), later(later) {}

  bool VisitDeclRefExpr(DeclRefExpr *ref) { return see(ref->getDecl()); }
  bool VisitMemberExpr(MemberExpr *member) {
    const ValueDecl *decl = member->getMemberDecl();
    bool isItself = decl->getCanonicalDecl() == function->getCanonicalDecl();
    later.areOfObject |= isa<CXXThisExpr>(member->getBase()->IgnoreParens()) &&
                         !isItself && isLaterMember(decl, function);
    if (needsKeyword && member->hasExplicitTemplateArgs())
      add(decl);
    return see(decl);
  }
  bool VisitOverloadExpr(OverloadExpr *overloads) {
    for (const NamedDecl *found : overloads->decls()) {
      later.areOfObject |= isa<UnresolvedMemberExpr>(overloads) &&
                           isLaterMember(found->getUnderlyingDecl(), function);
      if (needsKeyword && overloads->hasExplicitTemplateArgs())
        add(found);
      see(found->getUnderlyingDecl());
    }
    return true;
  }
  bool VisitTagTypeLoc(TagTypeLoc loc) {
    return see(loc.getDecl()->getCanonicalDecl());
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc loc) {
    return see(loc.getTypePtr()->getDecl());
  }
  bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc loc) {
    const TemplateDecl *name =
        loc.getTypePtr()->getTemplateName().getAsTemplateDecl();
    return !name || see(name);
  }

private:
  void add(const NamedDecl *decl) {
    if (decl->getDeclName().isIdentifier())
      later.names.insert(decl->getName());
  }
  bool see(const NamedDecl *decl) {
    if (isLaterMember(decl, function))
      add(decl);
    return true;
  }

  const FunctionDecl *function;
  /// `object.f<int>()` is none where the class of the object is not known.
  bool needsKeyword;
  LaterMembers &later;
};

/// Whether `text` names one of `names`, other than in the bodies of functions,
/// which see all of the class.
bool namesAny(StringRef text, const llvm::StringSet<> &names) {
  unsigned depth = 0;
  while (!text.empty()) {
    StringRef word =
        text.take_while([](char c) { return isAsciiIdentifierContinue(c); });
    if (depth < 2 && names.contains(word))
      return true;
    depth += text.front() == '{';
    depth -= text.front() == '}' && depth;
    text = text.drop_front(std::max<size_t>(word.size(), 1));
  }
  return false;
}
} // namespace

/// Whether a member of type `type` needs a type that the class is yet to
/// declare, or to define if it is no pointer.
bool Builder::needsLaterType(QualType type) const {
  LaterTypes types(function,
                   !type->isPointerType() && !type->isReferenceType());
  types.TraverseType(type);
  if (!types.found)
    types.TraverseType(type.getCanonicalType());
  return types.found;
}

const LaterMembers &Builder::laterMembers() {
  if (!later) {
    later.emplace();
    LaterNames names(function, generator.completesLater, *later);
    names.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  }
  return *later;
}

/// The enclosing class is complete in a class that is local to the function.
void Builder::leaveClass() {
  if (!generator.isMember || generator.isLocalClass)
    return;
  generator.isConcrete = false;
  generator.isLocalClass = true;
}

/// Once all that the machine declares has been read.
void Builder::leaveClassForLaterMembers() {
  if (!generator.isMember || generator.isLocalClass)
    return;
  auto isNamed = [&](StringRef text) {
    return namesAny(text, laterMembers().names);
  };
  bool needed = llvm::any_of(generator.locals, [&](const Local &local) {
    const Type &type = local.type;
    return local.origin != Local::Parameter &&
           (isNamed(type.prefix) || isNamed(type.suffix) ||
            isNamed(type.bindsAs) || isNamed(local.alignment));
  });
  needed |= llvm::any_of(generator.branches, [&](const ConstexprBranch &one) {
    return isNamed(one.condition);
  });
  needed |= llvm::any_of(generator.types, [&](const LocalType &type) {
    std::string text;
    for (const Piece &piece : type.text.pieces)
      text += piece.text;
    return isNamed(text);
  });
  if (needed)
    leaveClass();
}

} // namespace yieldc::model
