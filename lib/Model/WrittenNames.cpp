//===- WrittenNames.cpp - What a name in the source names ---------------===//
#include "Model/WrittenNames.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/Version.h"

using namespace clang;

namespace yieldc::model {

static WrittenName nameOf(TemplateName name, SourceLocation loc) {
  if (const UsingShadowDecl *shadow = name.getAsUsingShadowDecl())
    return {shadow, loc};
  return {name.getAsTemplateDecl(), loc};
}

WrittenName nameWithin(TypeLoc loc) {
  if (auto used = loc.getAs<UsingTypeLoc>())
#if CLANG_VERSION_MAJOR >= 22
    return {used.getDecl(), used.getNameLoc()};
#else
    return {used.getFoundDecl(), used.getNameLoc()};
#endif
  if (auto alias = loc.getAs<TypedefTypeLoc>())
    return {alias.getTypePtr()->getDecl(), alias.getNameLoc()};
  if (auto tag = loc.getAs<TagTypeLoc>())
    return {tag.getDecl(), tag.getNameLoc()};
  if (auto special = loc.getAs<TemplateSpecializationTypeLoc>())
    return nameOf(special.getTypePtr()->getTemplateName(),
                  special.getTemplateNameLoc());
  if (auto deduced = loc.getAs<DeducedTemplateSpecializationTypeLoc>())
    return nameOf(deduced.getTypePtr()->getTemplateName(),
                  deduced.getTemplateNameLoc());
  return {};
}

WrittenName writtenName(TypeLoc loc) {
#if CLANG_VERSION_MAJOR >= 22
  WrittenName name = nameWithin(loc);
  if (auto used = loc.getAs<UsingTypeLoc>())
    name.isQualified = used.getQualifierLoc().hasQualifier();
  else if (auto alias = loc.getAs<TypedefTypeLoc>())
    name.isQualified = alias.getQualifierLoc().hasQualifier();
  else if (auto tag = loc.getAs<TagTypeLoc>())
    name.isQualified = tag.getQualifierLoc().hasQualifier();
  else if (auto special = loc.getAs<TemplateSpecializationTypeLoc>())
    name.isQualified = special.getQualifierLoc().hasQualifier();
  else if (auto deduced = loc.getAs<DeducedTemplateSpecializationTypeLoc>())
    name.isQualified = deduced.getQualifierLoc().hasQualifier();
  return name;
#else
  auto elaborated = loc.getAs<ElaboratedTypeLoc>();
  if (!elaborated)
    return {};
  WrittenName name = nameWithin(elaborated.getNamedTypeLoc());
  name.isQualified = elaborated.getQualifierLoc().hasQualifier();
  return name;
#endif
}

WrittenName firstName(NestedNameSpecifierLoc loc) {
  if (!loc)
    return {};
#if CLANG_VERSION_MAJOR >= 22
  NamespaceAndPrefixLoc named = loc.getAsNamespaceAndPrefix();
  if (!named || named.Prefix)
    return {};
  return {named.Namespace, loc.getBeginLoc()};
#else
  const NestedNameSpecifier *first = loc.getNestedNameSpecifier();
  if (loc.getPrefix())
    return {};
  if (const NamespaceAliasDecl *alias = first->getAsNamespaceAlias())
    return {alias, loc.getBeginLoc()};
  if (const NamespaceDecl *space = first->getAsNamespace())
    return {space, loc.getBeginLoc()};
  return first->getAsType() ? nameWithin(loc.getTypeLoc()) : WrittenName();
#endif
}

bool isHiddenFriend(const Decl *decl) {
  unsigned spaces = decl->getIdentifierNamespace();
  return (spaces & (Decl::IDNS_OrdinaryFriend | Decl::IDNS_TagFriend)) &&
         !(spaces & (Decl::IDNS_Ordinary | Decl::IDNS_Tag));
}

std::optional<std::string> pathTo(const NamedDecl *decl) {
  std::string path = "::";
  if (isHiddenFriend(decl))
    return std::nullopt;
  const DeclContext *owner = decl->getDeclContext()->getRedeclContext();
  for (; !owner->isTranslationUnit(); owner = owner->getParent()) {
    if (isa<LinkageSpecDecl, ExportDecl>(owner))
      continue;
    const auto *space = dyn_cast<NamespaceDecl>(owner);
    if (space && space->isInline())
      continue;
    if (space && space->isAnonymousNamespace()) {
      // There may be another one outside.
      if (!owner->getParent()->lookup(decl->getDeclName()).empty())
        return std::nullopt;
      continue;
    }
    bool isPlainClass = isa<CXXRecordDecl>(owner) &&
                        !isa<ClassTemplateSpecializationDecl>(owner) &&
                        !owner->isDependentContext();
    const auto *named = dyn_cast<NamedDecl>(owner);
    if (!(space || isa<EnumDecl>(owner) || isPlainClass) ||
        !named->getIdentifier())
      return std::nullopt;
    path.insert(2, named->getName().str() + "::");
  }
  return path;
}

} // namespace yieldc::model
