#include "Verify/BoxedReferences.h"
#include "Verify/FullExpressionTemporaries.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc {

namespace {
class Finder : public RecursiveASTVisitor<Finder> {
public:
  explicit Finder(ASTContext &context)
      : context(context), sources(context.getSourceManager()) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool TraverseDecl(Decl *decl) {
    if (decl && !isa<TranslationUnitDecl>(decl)) {
      const auto *space = dyn_cast<NamespaceDecl>(decl);
      if (sources.isInSystemHeader(decl->getLocation()) ||
          (space && space->getName() == "yieldc"))
        return true;
    }
    return RecursiveASTVisitor::TraverseDecl(decl);
  }

  /// Before C++17, what initialises an object is bound to a reference in form.
  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    if (construct->isElidable())
      if (const auto *same = dyn_cast<MaterializeTemporaryExpr>(
              construct->getArg(0)->IgnoreParens()))
        objects.insert(same);
    return true;
  }

  bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *temporary) {
    const CXXRecordDecl *record = temporary->getType()->getAsCXXRecordDecl();
    if (!record || !isOurs(record, "generator") || objects.contains(temporary))
      return true;
    const Expr *made = temporary->getSubExpr();
    if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(made))
      made = bind->getSubExpr();
    const auto *cast = dyn_cast<ImplicitCastExpr>(made);
    while (cast && cast->getCastKind() == CK_NoOp) {
      made = cast->getSubExpr();
      if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(made))
        made = bind->getSubExpr();
      cast = dyn_cast<ImplicitCastExpr>(made);
    }
    if (!cast || cast->getCastKind() != CK_ConstructorConversion)
      return true;
    made = cast->getSubExpr();
    if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(made))
      made = bind->getSubExpr();
    const auto *construct = dyn_cast<CXXConstructExpr>(made);
    if (!construct || construct->getNumArgs() == 0)
      return true;
    const Expr *machine = construct->getArg(0)->IgnoreParenImpCasts();
    if (!machine->isGLValue() || isa<MaterializeTemporaryExpr>(machine))
      return true;
    DiagnosticsEngine &diags = context.getDiagnostics();
    unsigned id = diags.getCustomDiagID(
        DiagnosticsEngine::Error,
        "a reference to `yieldc::generator` would be bound to a copy of this, "
        "whose type is its class; declare the reference with `auto`, or this "
        "as a `yieldc::generator`");
    diags.Report(machine->getExprLoc(), id);
    return true;
  }

private:
  ASTContext &context;
  const SourceManager &sources;
  llvm::DenseSet<const Expr *> objects;
};
} // namespace

void reportBoxedReferences(ASTContext &context) {
  Finder(context).TraverseDecl(context.getTranslationUnitDecl());
}

} // namespace yieldc
