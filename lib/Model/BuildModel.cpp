//===- BuildModel.cpp - From Clang's AST to our tree ----------------------===//
#include "Model/FragmentReader.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace yieldc::model {

Builder::Builder(ParsedUnit &unit, const GeneratorDecl &decl)
    : unit(unit), decl(decl), context(unit.context()),
      sources(context.getSourceManager()), lang(context.getLangOpts()),
      diags(context.getDiagnostics()), function(decl.function),
      structure(decl.body), speller(context) {}

/// A directive inside the body would have to be repeated, or decided, in text
/// that is no longer where it was.
bool Builder::refuseDirectives() {
  SourceLocation begin = sources.getExpansionLoc(decl.bodyRange.getBegin());
  SourceLocation end = sources.getExpansionLoc(decl.bodyRange.getEnd());
  if (!sources.isWrittenInSameFile(begin, end))
    return false;
  auto [file, offset] = sources.getDecomposedLoc(begin);
  StringRef buffer = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), lang, buffer.begin(),
              buffer.begin() + offset, buffer.end());
  Token token;
  while (!lexer.LexFromRawLexer(token) && token.getLocation() < end)
    if (token.is(tok::hash) && token.isAtStartOfLine()) {
      diag::report(diags, token.getLocation(),
                   diag::Kind::ConditionalInclusion);
      failed = true;
      return true;
    }
  return false;
}

void Builder::collectLabels() {
  for (const LabelStmt *label : structure.labels())
    labelOf[label->getDecl()] =
        addTarget(Target::Label, label->getDecl()->getName().str());
}

/// Names of the body that are looked up outside it: our members must not hide
/// them. Names after `.`, `->` and `::` are looked up elsewhere.
void Builder::collectForeignNames() {
  llvm::DenseSet<SourceLocation> ours;
  for (const auto &[declaration, id] : localOf)
    ours.insert(declaration->getLocation());
  struct Names : RecursiveASTVisitor<Names> {
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      if (locals->count(ref->getDecl()))
        ours->insert(ref->getLocation());
      return true;
    }
    const llvm::DenseMap<const ValueDecl *, LocalId> *locals = nullptr;
    llvm::DenseSet<SourceLocation> *ours = nullptr;
  };
  Names visitor;
  visitor.locals = &localOf;
  visitor.ours = &ours;
  visitor.TraverseStmt(const_cast<CompoundStmt *>(decl.body));

  llvm::StringSet<> seen;
  tok::TokenKind previous = tok::l_brace;
  for (const Token &token : unit.tokens().between(decl.bodyRange.getBegin(),
                                                  decl.bodyRange.getEnd())) {
    bool isMember = previous == tok::period || previous == tok::arrow ||
                    previous == tok::coloncolon;
    previous = token.getKind();
    if (isMember || !token.is(tok::identifier) ||
        ours.contains(token.getLocation()))
      continue;
    StringRef name = token.getIdentifierInfo()->getName();
    if (seen.insert(name).second)
      generator.foreignNames.push_back(name.str());
  }
}

void Builder::buildPlace() {
  PresumedLoc begin =
      sources.getPresumedLoc(sources.getExpansionLoc(decl.range.getBegin()));
  generator.file = begin.getFilename();
  generator.firstLine = begin.getLine();
  generator.line = lineOf(function->getLocation());
  generator.lastLine = lineOf(sources.getExpansionRange(decl.range).getEnd());
}

bool Builder::build() {
  buildPlace();
  if (refuseDirectives() || !buildSignature())
    return false;
  collectLabels();
  collectAliased();
  collectTypeUses();
  generator.body = buildBody(decl.body);
  collectForeignNames();
  return !failed;
}

std::optional<Generator> buildModel(ParsedUnit &unit,
                                    const GeneratorDecl &decl) {
  Builder builder(unit, decl);
  if (!builder.build())
    return std::nullopt;
  return builder.take();
}

} // namespace yieldc::model
