//===- BuildLocalType.cpp - Types defined in a body ---------------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

void Builder::buildLocalType(const Decl *decl, SourceRange range,
                             std::string comments) {
  const auto *named = cast<NamedDecl>(decl);
  LocalType type;
  type.line = lineOf(range.getBegin());
  type.name = named->getName().str();
  const auto *unnamed = dyn_cast<TagDecl>(decl);
  if (unnamed && !unnamed->getIdentifier()) {
    // `struct { … } point;` gets a name.
    type.name = "type_" + std::to_string(generator.types.size() + 1) + "_";
    std::optional<Token> next = unit.tokens().after(range.getBegin());
    if (next)
      range.setBegin(next->getLocation());
    type.text =
        concat(verbatim((unnamed->getKindName() + " " + type.name + " ").str()),
               typeText(decl, range, ""));
  } else {
    unsigned twins = llvm::count_if(generator.types, [&](const LocalType &t) {
      return t.userName == type.name;
    });
    type.userName = type.name;
    if (twins)
      type.name += "_" + std::to_string(twins + 1);
    type.text = typeText(decl, range, type.name);
    if (twins)
      renamedTypes[decl->getCanonicalDecl()] = type.name;
  }
  type.comments = std::move(comments);
  generator.types.push_back(std::move(type));
  if (const auto *tag = dyn_cast<TagDecl>(decl))
    speller.allowLocal(tag, generator.types.back().name);
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl))
    speller.allowLocal(alias, generator.types.back().name);
}

/// The text of a type's definition for the class: it is called `to`, and what
/// it uses of the body is called what it is called there.
Fragment Builder::typeText(const Decl *decl, SourceRange range,
                           llvm::StringRef to) {
  std::vector<Substitution> names = *outerNames(decl, /*isOutside=*/true);
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl)) {
    // `typedef struct { … } name;`
    const TagDecl *tag = alias->getUnderlyingType()->getAsTagDecl();
    if (tag && sources.isPointWithin(tag->getLocation(), range.getBegin(),
                                     range.getEnd()))
      names = *outerNames(tag, /*isOutside=*/true);
  }
  StringRef from = cast<NamedDecl>(decl)->getName();
  if (!from.empty() && from != to)
    for (const Token &token :
         unit.tokens().between(range.getBegin(), range.getEnd()))
      if (token.is(tok::identifier) &&
          token.getIdentifierInfo()->getName() == from) {
        Substitution name;
        name.range = token.getLocation();
        name.piece.text = to.str();
        names.push_back(std::move(name));
      }
  return fragment(range, {}, names);
}

/// A type moves out of the body into the class, where members can be of it,
/// unless it needs what stays in the body.
bool Builder::isLiftable(const Decl *decl) const {
  return isa<TypedefNameDecl, TagDecl>(decl) &&
         outerNames(decl, /*isOutside=*/true).has_value();
}

} // namespace yieldc::model
