#include "Frontend/Dangling.h"
#include "Diag/Diag.h"
#include "Frontend/FindGenerators.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc {

std::optional<DiagnosticsEngine::Level>
danglingLevel(llvm::ArrayRef<std::string> flags) {
  bool isOn = true, isError = false;
  for (llvm::StringRef flag : flags) {
    if (flag == "-w")
      return std::nullopt;
    if (!flag.consume_back("yieldc-dangling"))
      continue;
    isOn = flag == "-Wno-" ? false : isOn || flag == "-W";
    isError = flag == "-Werror=" || (isError && flag != "-Wno-error=");
    isOn |= flag == "-Werror=";
  }
  if (!isOn)
    return std::nullopt;
  return isError ? DiagnosticsEngine::Error : DiagnosticsEngine::Warning;
}

/// `yieldc::generator<…>`, of whatever.
static bool isGenerator(QualType type) {
  const TemplateDecl *name = nullptr;
  if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          type->getAsCXXRecordDecl()))
    name = record->getSpecializedTemplate();
  else if (const auto *special = type->getAs<TemplateSpecializationType>())
    name = special->getTemplateName().getAsTemplateDecl();
  return name && name->getName() == "generator" &&
         name->getQualifiedNameAsString() == "yieldc::generator";
}

void ReferringNames::add(const Decl *decl) {
  if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(decl))
    decl = pattern->getTemplatedDecl();
  if (const auto *pattern = dyn_cast<ClassTemplateDecl>(decl))
    decl = pattern->getTemplatedDecl();
  const auto *function = dyn_cast<FunctionDecl>(decl);
  if (!function) {
    if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(decl))
      for (const Decl *member : cast<DeclContext>(decl)->decls())
        add(member);
    return;
  }
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  bool refers = (method && !method->isStatic()) ||
                llvm::any_of(function->parameters(), [](const ParmVarDecl *p) {
                  return p->getType()->isReferenceType();
                });
  if (refers && function->getDeclName().isIdentifier() &&
      isGenerator(function->getReturnType()))
    names.insert(function->getName());
}

namespace {
/// Looks at what lives on after its full expression.
class Lint : public RecursiveASTVisitor<Lint> {
public:
  Lint(ASTContext &context, DiagnosticsEngine::Level level)
      : context(context), level(level) {}

  bool VisitVarDecl(VarDecl *var) {
    return isa<ParmVarDecl>(var) || look(var->getInit());
  }
  bool VisitCXXForRangeStmt(CXXForRangeStmt *loop) {
    // From C++23 on, all temporaries of a range live as long as the loop.
    return context.getLangOpts().CPlusPlus23 || look(loop->getRangeInit());
  }
  bool VisitReturnStmt(ReturnStmt *stmt) { return look(stmt->getRetValue()); }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    if (call->getOperator() == OO_Equal && call->getNumArgs() == 2 &&
        isGenerator(call->getArg(0)->getType()))
      look(call->getArg(1));
    return true;
  }

private:
  /// What `expr` is made of, without what converts one generator to another.
  static const Expr *withoutConversions(const Expr *expr) {
    for (;;) {
      const Expr *inner = expr->IgnoreParens();
      if (const auto *made = dyn_cast<CXXConstructExpr>(inner))
        if (made->getNumArgs() == 1 && isGenerator(made->getType()))
          inner = made->getArg(0);
      if (const auto *cleanups = dyn_cast<ExprWithCleanups>(inner))
        inner = cleanups->getSubExpr();
      if (const auto *object = dyn_cast<MaterializeTemporaryExpr>(inner))
        inner = object->getSubExpr();
      if (const auto *object = dyn_cast<CXXBindTemporaryExpr>(inner))
        inner = object->getSubExpr();
      if (const auto *cast = dyn_cast<CastExpr>(inner))
        if (isGenerator(cast->getType()))
          inner = cast->getSubExpr();
      if (inner == expr)
        return expr;
      expr = inner;
    }
  }

  /// Is no function that merely passes a generator on.
  static bool mayBeGenerator(const FunctionDecl *function) {
    if (const FunctionDecl *pattern =
            function->getTemplateInstantiationPattern())
      function = pattern;
    const FunctionDecl *definition = nullptr;
    return isAnnotated(function) || !function->isDefined(definition) ||
           isAnnotated(definition);
  }

  /// Goes on in any case.
  bool look(const Expr *expr) {
    const auto *call =
        expr ? dyn_cast<CallExpr>(withoutConversions(expr)) : nullptr;
    const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
    if (!callee || !isGenerator(callee->getReturnType()) ||
        !mayBeGenerator(callee))
      return true;
    unsigned first = 0; // of the arguments that are parameters
    if (const auto *member = dyn_cast<CXXMemberCallExpr>(call)) {
      lookAtObject(callee, member->getImplicitObjectArgument());
    } else if (isa<CXXOperatorCallExpr>(call) && isa<CXXMethodDecl>(callee)) {
      first = 1;
      lookAtObject(callee, call->getArg(0));
    }
    for (unsigned i = first; i < call->getNumArgs(); ++i)
      if (i - first < callee->getNumParams())
        lookAtArgument(callee, callee->getParamDecl(i - first),
                       call->getArg(i));
    return true;
  }

  static bool isTemporary(const Expr *expr) {
    expr = expr->IgnoreParens();
    if (const auto *cleanups = dyn_cast<ExprWithCleanups>(expr))
      expr = cleanups->getSubExpr()->IgnoreParens();
    while (const auto *cast = dyn_cast<ImplicitCastExpr>(expr))
      expr = cast->getSubExpr()->IgnoreParens();
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr);
    return temporary && !temporary->getExtendingDecl();
  }

  void lookAtArgument(const FunctionDecl *callee, const ParmVarDecl *parameter,
                      const Expr *argument) {
    SourceLocation loc = argument->getBeginLoc();
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(argument)) {
      argument = byDefault->getExpr();
      loc = byDefault->getUsedLocation();
    }
    if (!parameter->getType()->isReferenceType() || !isTemporary(argument))
      return;
    diag::report(context.getDiagnostics(), loc, diag::Kind::DanglingParameter,
                 level)
        << nameOf(parameter) << callee->getDeclName().getAsString();
  }

  void lookAtObject(const FunctionDecl *callee, const Expr *object) {
    const auto *type = cast<CXXMethodDecl>(callee)->getParent();
    if (!isTemporary(object) || (type->isLambda() && type->captures().empty()))
      return;
    diag::report(context.getDiagnostics(), object->getBeginLoc(),
                 type->isLambda() ? diag::Kind::DanglingClosure
                                  : diag::Kind::DanglingObject,
                 level)
        << callee->getDeclName().getAsString();
  }

  static std::string nameOf(const ParmVarDecl *parameter) {
    return parameter->getName().empty()
               ? "a parameter"
               : "`" + parameter->getName().str() + "`";
  }

  ASTContext &context;
  DiagnosticsEngine::Level level;
};
} // namespace

void warnOfDangling(ASTContext &context, DiagnosticsEngine::Level level) {
  Lint lint(context, level);
  const SourceManager &sources = context.getSourceManager();
  for (Decl *decl : context.getTranslationUnitDecl()->decls())
    if (!sources.isInSystemHeader(decl->getLocation()))
      lint.TraverseDecl(decl);
}

} // namespace yieldc
