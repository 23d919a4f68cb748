//===- WrittenNames.cpp - What a name in the source names ---------------===//
#include "Model/WrittenNames.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/Version.h"

using namespace clang;

namespace yieldc::model {

static WrittenName nameWithin(TypeLoc loc) {
  if (auto used = loc.getAs<UsingTypeLoc>())
#if CLANG_VERSION_MAJOR >= 22
    return {used.getDecl(), used.getNameLoc()};
#else
    return {used.getFoundDecl(), used.getNameLoc()};
#endif
  if (auto alias = loc.getAs<TypedefTypeLoc>())
#if CLANG_VERSION_MAJOR >= 22
    return {alias.getDecl(), alias.getNameLoc()};
#else
    return {alias.getTypedefNameDecl(), alias.getNameLoc()};
#endif
  if (auto tag = loc.getAs<TagTypeLoc>())
    return {tag.getDecl(), tag.getNameLoc()};
  if (auto special = loc.getAs<TemplateSpecializationTypeLoc>()) {
    TemplateName name = special.getTypePtr()->getTemplateName();
    if (const UsingShadowDecl *shadow = name.getAsUsingShadowDecl())
      return {shadow, special.getTemplateNameLoc()};
    return {name.getAsTemplateDecl(), special.getTemplateNameLoc()};
  }
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

const NamedDecl *firstNamespace(NestedNameSpecifierLoc loc) {
  if (!loc)
    return nullptr;
#if CLANG_VERSION_MAJOR >= 22
  NamespaceAndPrefixLoc named = loc.getAsNamespaceAndPrefix();
  return named && !named.Prefix ? named.Namespace : nullptr;
#else
  const NestedNameSpecifier *first = loc.getNestedNameSpecifier();
  if (loc.getPrefix())
    return nullptr;
  if (const NamespaceAliasDecl *alias = first->getAsNamespaceAlias())
    return alias;
  return first->getAsNamespace();
#endif
}

} // namespace yieldc::model
