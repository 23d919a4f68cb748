//===- BuildLocalType.cpp - Types defined in a body ---------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"

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
        verbatim((unnamed->getKindName() + " " + type.name + " ").str() +
                 sourceText(range));
  } else {
    unsigned twins = llvm::count_if(generator.types, [&](const LocalType &t) {
      return t.userName == type.name;
    });
    type.userName = type.name;
    if (twins)
      type.name += "_" + std::to_string(twins + 1);
    type.text = verbatim(renamedText(range, type.userName, type.name));
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

/// The text of a definition with the name it defines changed.
std::string Builder::renamedText(SourceRange range, llvm::StringRef from,
                                 llvm::StringRef to) {
  if (from == to)
    return sourceText(range);
  std::string text;
  for (const Token &token :
       unit.tokens().between(range.getBegin(), range.getEnd())) {
    std::string spelling = unit.preprocessor().getSpelling(token);
    text +=
        (token.is(tok::identifier) && spelling == from ? to.str() : spelling) +
        " ";
  }
  return text;
}

/// A type moves out of the body into the class, where members can be of it,
/// unless it needs what stays in the body.
bool Builder::isLiftable(const Decl *decl) const {
  if (!isa<TypedefNameDecl, TagDecl>(decl))
    return false;
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      const auto *var = dyn_cast<VarDecl>(ref->getDecl());
      found |= var && var->getParentFunctionOrMethod() == function;
      return !found;
    }
    const FunctionDecl *function = nullptr;
    bool found = false;
  };
  Finder finder;
  finder.function = function;
  finder.TraverseDecl(const_cast<Decl *>(decl));
  return !finder.found;
}

} // namespace yieldc::model
