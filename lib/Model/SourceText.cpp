//===- SourceText.cpp - What stands in the file ---------------------------===//
#include "Model/Directives.h"
#include "Model/FragmentReader.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace yieldc::model {

/// `text` cannot stand elsewhere as it is: a directive in it would be taken
/// again, and macros of the body are none outside it.
bool Builder::mustExpand(SourceRange range, StringRef text) const {
  if (!holdsDirectives)
    return false;
  return holdsDirective(text) || usesOwnMacro(text, range.getEnd());
}

/// The text in `range` with `substitutions`, which are texts.
std::string Builder::substituted(SourceRange range,
                                 llvm::ArrayRef<Substitution> substitutions) {
  std::string text;
  for (const Piece &piece : fragment(range, {}, substitutions).pieces)
    text += piece.text;
  return text;
}

/// The text in `range` with `names`, in which the variables that it `declares`
/// have the names of the output.
std::string Builder::sourceText(SourceRange range,
                                llvm::ArrayRef<const NamedDecl *> declares,
                                std::vector<Substitution> names) {
  for (const NamedDecl *var : declares)
    if (std::string name = emittedName(var->getName());
        name != var->getName()) {
      Substitution other;
      other.range = var->getLocation();
      other.piece.text = std::move(name);
      names.push_back(std::move(other));
    }
  if (!names.empty())
    return substituted(range, names);
  CharSourceRange chars = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(range), sources, lang);
  StringRef source = chars.isValid()
                         ? Lexer::getSourceText(chars, sources, lang)
                         : StringRef();
  if (chars.isValid() && !mustExpand(range, source))
    return source.str();
  std::string text;
  for (const Piece &piece : expandedPieces(
           unit.tokens().between(range.getBegin(), range.getEnd()), {}))
    text += piece.text;
  return text;
}

SourceLocation Builder::semicolonAfter(SourceLocation end) {
  if (std::optional<Token> next = unit.tokens().after(end))
    if (next->is(tok::semi))
      return next->getLocation();
  if (end.isFileID())
    if (std::optional<Token> next = Lexer::findNextToken(end, sources, lang))
      if (next->is(tok::semi))
        return next->getLocation();
  return end;
}

namespace {
/// The statement whose last token is the last of `stmt`.
const clang::Stmt *lastPart(const clang::Stmt *stmt) {
  for (;;) {
    if (const auto *choice = dyn_cast<IfStmt>(stmt))
      stmt = choice->getElse() ? choice->getElse() : choice->getThen();
    else if (const auto *loop = dyn_cast<WhileStmt>(stmt))
      stmt = loop->getBody();
    else if (const auto *loop = dyn_cast<ForStmt>(stmt))
      stmt = loop->getBody();
    else if (const auto *loop = dyn_cast<CXXForRangeStmt>(stmt))
      stmt = loop->getBody();
    else if (const auto *choice = dyn_cast<SwitchStmt>(stmt))
      stmt = choice->getBody();
    else if (const auto *label = dyn_cast<SwitchCase>(stmt))
      stmt = label->getSubStmt();
    else if (const auto *label = dyn_cast<LabelStmt>(stmt))
      stmt = label->getSubStmt();
    else if (const auto *attributed = dyn_cast<AttributedStmt>(stmt))
      stmt = attributed->getSubStmt();
    else
      return stmt;
  }
}
} // namespace

SourceRange Builder::withSemicolon(const clang::Stmt *stmt) {
  const clang::Stmt *last = lastPart(stmt);
  bool isClosed = isa<CompoundStmt, DeclStmt, NullStmt, CXXTryStmt>(last);
  SourceLocation end = last->getEndLoc();
  // Of `if (using T = int; T x = f())` the statement does not know its end.
  if (const auto *declaration = dyn_cast<DeclStmt>(last);
      declaration && declaration->isSingleDecl() &&
      isa<TypeAliasDecl>(declaration->getSingleDecl()))
    end = semicolonAfter(declaration->getSingleDecl()->getEndLoc());
  return SourceRange(stmt->getBeginLoc(), isClosed ? end : semicolonAfter(end));
}

} // namespace yieldc::model
