//===- EarlyReads.cpp - Operands that a template reads before a suspension ===//
//
//   t + (co_yield 1)       a number is read before the suspension; of an object
//                          only the address is taken
//   f(t, co_yield 1)       it is copied before, if the parameter is a value
//
// Elsewhere Clang's tree says what is read: there is a conversion of an lvalue,
// or a copy. Where types or callees are open, the frame keeps what can be kept,
// and instantiations in which more is read are refused (see Verify).
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"

using namespace clang;

namespace yieldc::model {

namespace {
enum class Parent { Other, Operator, Call };

/// What may read its operands, one way or another, once it is instantiated.
Parent kindOf(const Expr *expr) {
  if (isa<CXXUnresolvedConstructExpr, ParenListExpr>(expr))
    return Parent::Call;
  if (!expr->isTypeDependent())
    return Parent::Other;
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(expr))
    return call->isAssignmentOp() ? Parent::Other : Parent::Operator;
  if (const auto *op = dyn_cast<BinaryOperator>(expr))
    return op->isAssignmentOp() ? Parent::Other : Parent::Operator;
  if (isa<ArraySubscriptExpr>(expr))
    return Parent::Operator;
  return isa<CallExpr>(expr) ? Parent::Call : Parent::Other;
}

/// `p` of `p->f(…)`, where only instantiation says whether it is a pointer.
bool isArrowBase(const Expr *call, const Expr *operand) {
  const auto *outer = dyn_cast<CallExpr>(call);
  const auto *member = outer ? dyn_cast<CXXDependentScopeMemberExpr>(
                                   outer->getCallee()->IgnoreParens())
                             : nullptr;
  return member && !member->isImplicitAccess() &&
         member->getBase() == operand && member->isArrow();
}

bool isArgument(const Expr *call, const Expr *operand) {
  const auto *outer = dyn_cast<CallExpr>(call);
  return !outer || llvm::is_contained(outer->arguments(), operand);
}
} // namespace

/// A variable of the body that the expression itself does not change.
bool FullExpression::isOwnVariable(const Expr *operand) const {
  const auto *ref = dyn_cast<DeclRefExpr>(operand->IgnoreParens());
  const auto *var = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  return var && var->hasLocalStorage() && !var->getType()->isReferenceType() &&
         !changed.contains(var);
}

/// How `operand` of `parent`, which a suspension follows, may be read before
/// that.
EarlyRead FullExpression::earlyRead(const Expr *parent,
                                    const Expr *operand) const {
  EarlyRead read;
  Parent kind = kindOf(parent);
  QualType type = operand->getType();
  // Of an open type, a prvalue may turn out to be none.
  if (kind == Parent::Other ||
      !(operand->isGLValue() || type->isDependentType()) ||
      builder.structure.holdsSuspension(operand) || type->isFunctionType() ||
      type->isArrayType() || type->isPlaceholderType() ||
      isa<StringLiteral, LambdaExpr, InitListExpr, PackExpansionExpr>(
          operand->IgnoreImplicit()))
    return read;
  bool isArrow = isArrowBase(parent, operand);
  bool isCallee = kind == Parent::Call && !isArgument(parent, operand);
  bool isCalled =
      isCallee && operand->IgnoreParens() ==
                      cast<CallExpr>(parent)->getCallee()->IgnoreParens();
  if (isCallee && !isArrow && !isCalled)
    return read; // the object of a member call
  bool byOperator = kind == Parent::Operator || isCallee;
  // That `->` is called on a variable does not give its address away.
  read.mayChange = isArrow ? !isOwnVariable(operand)
                           : !isStableValue(operand->IgnoreParens());
  if (type->isDependentType()) {
    if (isCallee && !isArrow && !read.mayChange)
      return read;
    read.how = byOperator ? EarlyRead::ScalarOrObject : EarlyRead::Object;
  } else if (type->isScalarType()) {
    if (read.mayChange)
      read.how = byOperator ? EarlyRead::Scalar : EarlyRead::Object;
  } else if (!isCallee && !isa<ArraySubscriptExpr>(parent)) {
    read.how = EarlyRead::Object;
  }
  // The scalar is there.
  read.mayChange &= !byOperator || isArrow;
  return read;
}

} // namespace yieldc::model
