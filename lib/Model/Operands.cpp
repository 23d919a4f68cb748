//===- Operands.cpp - The parts of an expression --------------------------===//
#include "Model/Operands.h"

using namespace clang;

namespace yieldc::model {

/// What is evaluated to find the function that is called: the object or the
/// pointer to it of a member call, a pointer to a function.
static const Expr *calleeOperand(const CallExpr *call) {
  const Expr *callee = call->getCallee()->IgnoreParens();
  // Of a dependent type, a variable that is called is no rvalue yet.
  if (const auto *member = dyn_cast<MemberExpr>(callee))
    return isa<FieldDecl, VarDecl>(member->getMemberDecl()) ? callee
                                                            : member->getBase();
  if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(callee))
    return member->isImplicitAccess() ? nullptr : member->getBase();
  if (const auto *member = dyn_cast<UnresolvedMemberExpr>(callee))
    return member->isImplicitAccess() ? nullptr : member->getBase();
  return isa<UnresolvedLookupExpr>(callee) ? nullptr : callee;
}

llvm::SmallVector<const Expr *, 4> operandsOf(const Expr *expr) {
  llvm::SmallVector<const Expr *, 4> operands;
  auto addChildren = [&](auto &&children) {
    for (const clang::Stmt *child : children)
      if (const auto *operand = dyn_cast_or_null<Expr>(child))
        operands.push_back(operand);
  };
  bool isReversed = false;
  if (const auto *op = dyn_cast<CXXOperatorCallExpr>(expr)) {
    operands.append(op->arg_begin(), op->arg_end());
    isReversed = op->isAssignmentOp();
  } else if (const auto *call = dyn_cast<CallExpr>(expr)) {
    const Expr *callee = calleeOperand(call);
    // `(object.*pointer)(…)`: the member itself is no value.
    if (const auto *op = dyn_cast_or_null<BinaryOperator>(callee);
        op && op->isPtrMemOp() && !op->isTypeDependent())
      operands = {op->getLHS(), op->getRHS()};
    else if (callee)
      operands.push_back(callee);
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *construct = dyn_cast<CXXConstructExpr>(expr)) {
    operands.append(construct->arg_begin(), construct->arg_end());
  } else if (const auto *lambda = dyn_cast<LambdaExpr>(expr)) {
    addChildren(lambda->capture_inits());
  } else if (const auto *made = dyn_cast<CXXNewExpr>(expr)) {
    operands.append(made->placement_arg_begin(), made->placement_arg_end());
    if (made->isArray() && *made->getArraySize())
      operands.push_back(*made->getArraySize());
    if (made->getInitializer())
      operands.push_back(made->getInitializer());
  } else if (const auto *rewritten =
                 dyn_cast<CXXRewrittenBinaryOperator>(expr)) {
    operands = {rewritten->getLHS(), rewritten->getRHS()};
  } else {
    addChildren(expr->children());
    const auto *op = dyn_cast<BinaryOperator>(expr);
    isReversed = op && op->isAssignmentOp();
  }
  if (isReversed && operands.size() == 2)
    std::swap(operands[0], operands[1]);
  return operands;
}

const Expr *resultOperand(const Expr *expr) {
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr)) {
    if (!construct->isElidable())
      return nullptr;
    // The object that would be copied is built in the copy's place.
    const Expr *source = construct->getArg(0)->IgnoreParens();
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(source);
    return temporary ? temporary->getSubExpr() : source;
  }
  if (const auto *full = dyn_cast<FullExpr>(expr))
    return full->getSubExpr();
  if (const auto *paren = dyn_cast<ParenExpr>(expr))
    return paren->getSubExpr();
  if (const auto *cast = dyn_cast<CastExpr>(expr))
    return cast->getSubExpr();
  if (const auto *op = dyn_cast<UnaryOperator>(expr))
    return op->getOpcode() == UO_Extension ? op->getSubExpr() : nullptr;
  return nullptr;
}

bool isObjectValue(const Expr *expr) {
  // The list of `T x(a, b);` has no type in a template.
  return !expr->getType().isNull() && expr->isPRValue() &&
         expr->getType()->isRecordType();
}

bool isSkipped(const Expr *expr) {
  return isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(expr);
}

bool isTransparent(const Expr *expr) {
  return isa<CallExpr, CXXConstructExpr, InitListExpr, BinaryOperator,
             UnaryOperator, MemberExpr, ArraySubscriptExpr, LambdaExpr,
             CXXStdInitializerListExpr, CXXNewExpr, CXXDeleteExpr, CXXThrowExpr,
             CXXUnresolvedConstructExpr, CXXDependentScopeMemberExpr,
             ParenListExpr, CompoundLiteralExpr, DesignatedInitExpr,
             CXXRewrittenBinaryOperator, CXXTypeidExpr, CXXPseudoDestructorExpr,
             CXXNoexceptExpr, ArrayInitLoopExpr, CXXParenListInitExpr,
             SubstNonTypeTemplateParmExpr>(expr);
}

const MaterializeTemporaryExpr *materialized(const Expr *operand) {
  for (;;) {
    operand = operand->IgnoreParens();
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(operand))
      return temporary;
    if (const auto *cleanups = dyn_cast<ExprWithCleanups>(operand))
      operand = cleanups->getSubExpr();
    else if (const auto *cast = dyn_cast<ImplicitCastExpr>(operand);
             cast && cast->isGLValue())
      operand = cast->getSubExpr();
    else
      return nullptr;
  }
}

const Expr *convertedOperand(const CoyieldExpr *yield) {
  const Expr *operand = yield->getOperand()->IgnoreImplicit();
  if (const auto *await = dyn_cast<UnaryOperator>(operand))
    operand = await->getSubExpr()->IgnoreImplicit();
  if (const auto *await = dyn_cast<CXXOperatorCallExpr>(operand))
    if (await->getOperator() == OO_Coawait)
      operand = await->getArg(0)->IgnoreImplicit();
  const auto *call = dyn_cast<CallExpr>(operand);
  return call && call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
}

} // namespace yieldc::model
