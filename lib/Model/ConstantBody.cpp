#include "Model/ConstantBody.h"
#include "Model/Operands.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Looks for what a constexpr function must not hold.
class Forbidden : public RecursiveASTVisitor<Forbidden> {
public:
  explicit Forbidden(const ASTContext &context) : context(context) {}

  // What Clang makes of a coroutine is not the output's: only the operand is.
  bool TraverseCoyieldExpr(CoyieldExpr *yield) {
    const Expr *converted = convertedOperand(yield);
    auto *operand =
        const_cast<Expr *>(converted ? converted : yield->getOperand());
    return TraverseStmt(operand) && isKept(operand);
  }

  bool VisitStmt(Stmt *stmt) {
    return !isa<GotoStmt, IndirectGotoStmt, LabelStmt, AsmStmt, CXXTryStmt,
                CXXThrowExpr, CXXNewExpr, CXXDeleteExpr, CXXTypeidExpr,
                CXXDynamicCastExpr, CXXReinterpretCastExpr, LambdaExpr,
                StmtExpr, PredefinedExpr>(stmt);
  }
  bool VisitVarDecl(VarDecl *var) {
    if (var->getType()->isDependentType())
      return true;
    return var->hasLocalStorage() && var->getInit() &&
           isLiteral(var->getType());
  }
  bool VisitTagDecl(TagDecl *) { return false; }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    if (!var || var->getType()->isDependentType() ||
        var->isLocalVarDeclOrParm())
      return true;
    return var->isUsableInConstantExpressions(context);
  }
  bool VisitCallExpr(CallExpr *call) {
    // What a template is handed may run this very generator again, which only
    // an object in next() can tell.
    if (call->isTypeDependent() || call->getCallee()->isTypeDependent()) {
      const auto *op = dyn_cast<CXXOperatorCallExpr>(call);
      return op && op->getOperator() != OO_Call;
    }
    const FunctionDecl *callee = call->getDirectCallee();
    return callee && isConstexpr(callee);
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    return construct->isTypeDependent() ||
           isConstexpr(construct->getConstructor());
  }

  /// What the library declares constexpr depends on the standard.
  bool isConstexpr(const FunctionDecl *callee) const {
    return callee->isConstexpr() && !callee->isConsteval() &&
           !context.getSourceManager().isInSystemHeader(callee->getLocation());
  }

  bool isLiteral(QualType type) const {
    // With a destructor it could be one from C++20 on only; and what copies it
    // must be constexpr, too.
    return type->isDependentType() ||
           (type->isLiteralType(context) && !type.isVolatileQualified() &&
            (type->isReferenceType() || type.isTriviallyCopyableType(context)));
  }

private:
  /// What is yielded lies in a variable, or the step holds a copy.
  bool isKept(const Expr *operand) const {
    return operand->isTypeDependent() || isLiteral(operand->getType());
  }

  const ASTContext &context;
};
} // namespace

bool isConstantBody(const FunctionDecl *function, const clang::Stmt *body,
                    const ASTContext &context) {
  Forbidden forbidden(context);
  for (const ParmVarDecl *parameter : function->parameters())
    if (!forbidden.isLiteral(parameter->getType()))
      return false;
  return forbidden.TraverseStmt(const_cast<clang::Stmt *>(body));
}

bool mayBeDeclaredConstexpr(const FunctionDecl *function,
                            const ASTContext &context) {
  if (function->getPreviousDecl() || function->getMostRecentDecl() != function)
    return false;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (!method || method->isStatic())
    return true;
  return !isVirtual(method) &&
         Forbidden(context).isLiteral(method->getFunctionObjectParameterType());
}

} // namespace yieldc::model
