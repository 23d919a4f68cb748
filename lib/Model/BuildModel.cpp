//===- BuildModel.cpp - From Clang's AST to our tree ----------------------===//
#include "Model/ConstantBody.h"
#include "Model/FragmentReader.h"
#include "clang/AST/ASTLambda.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace yieldc::model {

Builder::Builder(ParsedUnit &unit, const GeneratorDecl &decl,
                 const ClosureSet &toName)
    : unit(unit), decl(decl), context(unit.context()),
      sources(context.getSourceManager()), lang(context.getLangOpts()),
      diags(context.getDiagnostics()), function(decl.function),
      structure(decl.body), speller(context), toName(toName) {}

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
  generator.file =
      countsLines
          ? sources.getFilename(sources.getExpansionLoc(decl.range.getBegin()))
                .str()
          : begin.getFilename();
  generator.firstLine = lineOf(decl.range.getBegin());
  generator.line = lineOf(function->getLocation());
  generator.lastLine = lineOf(sources.getExpansionRange(decl.range).getEnd());
}

/// Only a class that is not local can have member templates, which types in
/// the branches of an `if constexpr` and generic closures need.
void Builder::leaveFunctionIfNeeded() {
  if (!generator.isLambda && !generator.isMember && generator.aliases.empty() &&
      function->getLexicalDeclContext()->isFileContext() &&
      (genericClosure ||
       llvm::any_of(generator.locals, std::mem_fn(&Local::isOfBranch)) ||
       llvm::any_of(generator.types,
                    [](const LocalType &type) { return type.branch != 0; })) &&
      llvm::none_of(generator.locals, std::mem_fn(&Local::isUnnamedPack)))
    generator.isLocalClass = false;
}

bool Builder::refuseExplicitObject() {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (!method || !method->isExplicitObjectMemberFunction() ||
      isLambdaCallOperator(method))
    return true;
  diag::report(diags, method->getParamDecl(0)->getLocation(),
               diag::Kind::ExplicitObject);
  return false;
}

bool Builder::build() {
  speller.writeFor(function);
  speller.checkWords([this](QualType type) { return !needsLaterType(type); });
  if (!readBodyDirectives() || !refuseStackUses() || !refuseExplicitObject() ||
      !buildSignature())
    return false;
  buildPlace();
  collectLabels();
  collectAliased();
  collectTypeUses();
  collectConstantUses();
  collectCalls();
  speller.writeExpressions(
      [this](const Expr *expr, TypeSpeller::Position position) {
        return textInType(expr, position);
      });
  generator.body = buildBody(decl.body);
  collectForeignNames();
  leaveClassForLaterMembers();
  leaveFunctionIfNeeded();
  checkGenericClosures();
  generator.isConstant =
      !declaresStatic && isConstantBody(function, decl.body, context);
  generator.isConstexprFunction = mayBeDeclaredConstexpr(function, context);
  return !failed;
}

std::optional<Generator> buildModel(ParsedUnit &unit, const GeneratorDecl &decl,
                                    const ClosureSet &toName) {
  Builder builder(unit, decl, toName);
  if (!builder.build())
    return std::nullopt;
  return builder.take();
}

} // namespace yieldc::model
