#include "Frontend/FindGenerators.h"
#include "Diag/Diag.h"
#include "Frontend/OtherDeclarations.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc {

bool isAnnotated(const Decl *decl) {
  if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(decl))
    decl = pattern->getTemplatedDecl();
  for (const auto *attribute : decl->specific_attrs<AnnotateAttr>())
    if (attribute->getAnnotation() == "yieldc::generator")
      return true;
  return false;
}

namespace {
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(ASTContext &context, const TokenStream &tokens)
      : context(context), tokens(tokens), others(context, tokens) {}

  bool VisitFunctionDecl(FunctionDecl *function) {
    others.see(function);
    if (!function->doesThisDeclarationHaveABody())
      return true;
    if (isAnnotated(function))
      add(function);
    else
      refuseOtherCoroutine(function);
    return true;
  }
  /// The macro's attribute is Clang's own, which may stand anywhere.
  bool VisitNamedDecl(NamedDecl *decl) {
    if (isa<FunctionDecl, FunctionTemplateDecl>(decl))
      return true;
    for (const auto *attribute : decl->specific_attrs<AnnotateAttr>())
      if (!attribute->isInherited() &&
          attribute->getAnnotation() == "yieldc::generator")
        diag::report(context.getDiagnostics(), attribute->getLocation(),
                     diag::Kind::AnnotationSubject);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    if (isAnnotated(lambda->getCallOperator()))
      add(lambda->getCallOperator());
    else
      refuseOtherCoroutine(lambda->getCallOperator());
    return true;
  }

  std::vector<GeneratorDecl> take() {
    llvm::sort(found, [&](const GeneratorDecl &a, const GeneratorDecl &b) {
      return context.getSourceManager().isBeforeInTranslationUnit(
          a.function->getLocation(), b.function->getLocation());
    });
    for (GeneratorDecl &generator : found) {
      generator.isDeclaredElsewhere = others.exist(generator.function);
      generator.specialises = specialisedBy(generator.function);
    }
    return std::move(found);
  }

private:
  /// From C++20 on, the user's own coroutines are for the compiler.
  void refuseOtherCoroutine(const FunctionDecl *function) {
    if (context.getLangOpts().CPlusPlus20 ||
        !isa_and_nonnull<CoroutineBodyStmt>(function->getBody()))
      return;
    bool isLambda = isLambdaCallOperator(function);
    auto report =
        diag::report(context.getDiagnostics(), function->getLocation(),
                     diag::Kind::NotAnnotated)
        << (isLambda ? "lambda" : function->getDeclName().getAsString());
    SourceLocation begin = function->getBeginLoc();
    if (!isLambda && begin.isFileID())
      report << FixItHint::CreateInsertion(begin, "YIELDC_GENERATOR ");
  }

  /// A lambda of an earlier pass: its body declares the machine's class.
  static bool isLowered(const FunctionDecl *function) {
    const auto *body = dyn_cast<CompoundStmt>(function->getBody());
    return body && isLambdaCallOperator(function) &&
           llvm::any_of(body->body(), [](const Stmt *stmt) {
             const auto *declaration = dyn_cast<DeclStmt>(stmt);
             return declaration && declaration->isSingleDecl() &&
                    isMachine(declaration->getSingleDecl());
           });
  }

  static bool isMachine(const Decl *decl) {
    const auto *record = dyn_cast<CXXRecordDecl>(decl);
    if (!record || !record->getNumBases())
      return false;
    QualType base = record->bases_begin()->getType();
    const auto *special = base->getAs<TemplateSpecializationType>();
    const TemplateDecl *pattern =
        special ? special->getTemplateName().getAsTemplateDecl() : nullptr;
    return pattern && pattern->getQualifiedNameAsString() == "yieldc::machine";
  }

  void add(const FunctionDecl *function) {
    if (isLowered(function))
      return;
    const auto *coroutine = dyn_cast<CoroutineBodyStmt>(function->getBody());
    if (!coroutine && isPlainSpecialisation(function))
      return;
    if (!coroutine) {
      diag::report(context.getDiagnostics(), function->getLocation(),
                   diag::Kind::NeverYields)
          << function->getDeclName().getAsString();
      return;
    }
    GeneratorDecl generator;
    generator.function = function;
    // A function-try-block is wrapped in a statement of its own.
    generator.body = cast<CompoundStmt>(coroutine->getBody());
    generator.bodyRange = generator.body->getLBracLoc().isValid()
                              ? generator.body->getSourceRange()
                              : generator.body->body_front()->getSourceRange();
    generator.range =
        isLambdaCallOperator(function)
            ? generator.bodyRange
            : wholeDefinition(function, generator.bodyRange.getEnd());
    if (!isLambdaCallOperator(function) && isPartOfExpansion(generator.range)) {
      diag::report(context.getDiagnostics(), function->getLocation(),
                   diag::Kind::PartOfExpansion)
          << function->getDeclName().getAsString();
      return;
    }
    found.push_back(generator);
  }

  /// A specialisation has the annotation from its template, which does not
  /// make it a generator.
  static bool isPlainSpecialisation(const FunctionDecl *function) {
    return function->getTemplateSpecializationKind() ==
               TSK_ExplicitSpecialization &&
           llvm::all_of(
               function->specific_attrs<AnnotateAttr>(),
               [](const AnnotateAttr *one) { return one->isInherited(); });
  }

  /// A macro that makes the definition makes something else, too, which would
  /// be lost with it.
  bool isPartOfExpansion(SourceRange definition) {
    std::optional<Token> before = tokens.before(definition.getBegin());
    std::optional<Token> after = tokens.after(definition.getEnd());
    while (after && after->is(tok::semi))
      after = tokens.after(after->getLocation());
    return areOfOneExpansion(definition.getBegin(), before) ||
           areOfOneExpansion(definition.getEnd(), after);
  }

  bool areOfOneExpansion(SourceLocation edge, std::optional<Token> next) {
    const SourceManager &sources = context.getSourceManager();
    return edge.isMacroID() && next && next->getLocation().isMacroID() &&
           sources.getExpansionLoc(edge) ==
               sources.getExpansionLoc(next->getLocation());
  }

  /// The range of a declaration leaves out the attributes before it.
  SourceRange wholeDefinition(const FunctionDecl *function,
                              SourceLocation end) {
    SourceLocation begin = function->getOuterLocStart();
    auto takeEarlier = [&](SourceLocation loc) {
      if (loc.isValid() &&
          context.getSourceManager().isBeforeInTranslationUnit(loc, begin))
        begin = loc;
    };
    // The head of a template that only `auto` parameters make stands nowhere.
    if (const auto *pattern = function->getDescribedFunctionTemplate())
      if (!llvm::all_of(*pattern->getTemplateParameters(),
                        [](const NamedDecl *one) { return one->isImplicit(); }))
        takeEarlier(pattern->getBeginLoc());
    for (unsigned i = 0; i < function->getNumTemplateParameterLists(); ++i)
      takeEarlier(function->getTemplateParameterList(i)->getTemplateLoc());
    for (const auto *attribute : function->attrs()) {
      if (attribute->isImplicit() || attribute->isInherited())
        continue;
      SourceLocation at = attribute->getRange().getBegin();
      if (attribute->isCXX11Attribute())
        at = openingBrackets(at);
      takeEarlier(at);
    }
    return SourceRange(begin, end);
  }

  /// From the name inside `[[…]]` back to the first bracket.
  SourceLocation openingBrackets(SourceLocation inside) {
    SourceLocation result = inside;
    unsigned brackets = 0;
    while (std::optional<Token> token = tokens.before(result)) {
      result = token->getLocation();
      if (token->is(tok::l_square) && ++brackets == 2)
        return result;
    }
    return inside;
  }

  ASTContext &context;
  const TokenStream &tokens;
  OtherDeclarations others;
  std::vector<GeneratorDecl> found;
};
} // namespace

std::vector<GeneratorDecl> findGenerators(ASTContext &context,
                                          const TokenStream &tokens) {
  Finder finder(context, tokens);
  const SourceManager &sources = context.getSourceManager();
  for (Decl *decl : context.getTranslationUnitDecl()->decls())
    if (!sources.isInSystemHeader(decl->getLocation()))
      finder.TraverseDecl(decl);
  return finder.take();
}

} // namespace yieldc
