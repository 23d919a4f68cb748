//===- NeededParts.cpp - What of an expression cannot stay in it ----------===//
//
// A part must be evaluated into a local if it suspends, and if a suspension
// follows while something may refer to the temporaries that it makes.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/Operands.h"
#include "Types/ValueTypes.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

/// A temporary that something may still refer to after the suspension.
bool FullExpression::needsObject(
    const MaterializeTemporaryExpr *temporary) const {
  QualType type = temporary->getType();
  // A closure is called at once, by all that can see it; but its end counts,
  // and what it copies.
  if (const auto *lambda =
          dyn_cast<LambdaExpr>(temporary->getSubExpr()->IgnoreImplicit()))
    return type.isDestructedType() != QualType::DK_none ||
           !isStableClosure(lambda);
  if (type->isArrayType())
    return false; // only the language can make an initializer_list of it
  return handsOnAddress || !(type->isScalarType() || type->isDependentType());
}

/// A call of functions that all return references, and of no others:
/// `std::forward<T>(x)`.
static bool returnsReference(const Expr *expr) {
  const auto *call = dyn_cast<CallExpr>(expr);
  const auto *lookup =
      call ? dyn_cast<UnresolvedLookupExpr>(call->getCallee()->IgnoreParens())
           : nullptr;
  return lookup && !lookup->requiresADL() &&
         llvm::all_of(lookup->decls(), [](const NamedDecl *found) {
           const FunctionDecl *callee = found->getAsFunction();
           return callee && callee->getReturnType()->isReferenceType();
         });
}

bool mayMakeObject(const Expr *expr) {
  if (expr->isTypeDependent())
    return isa<CallExpr, CXXUnresolvedConstructExpr>(expr) &&
           !returnsReference(expr);
  // How is not known, but what it is.
  const auto *cast = dyn_cast<CastExpr>(expr);
  return isObjectValue(expr) && (isa<CXXUnresolvedConstructExpr>(expr) ||
                                 (cast && cast->getCastKind() == CK_Dependent));
}

/// In a template: what may be an object that has to live across a suspension.
/// What a closure returns has no name, so it stays where it is, if it can; the
/// output will show whether it matters.
bool FullExpression::mayBeObject(const Expr *expr) const {
  bool hasNoName = expr->isTypeDependent() && !builder.declaredResult(expr) &&
                   (holdsLambda(expr) || builder.namesClosure(expr));
  return mayMakeObject(expr) && !(isUninterrupted && hasNoName);
}

/// In a template: an argument of `parent` that a reference may be bound to
/// which what the call returns hands on.
bool FullExpression::mayBeBound(const Expr *parent, const Expr *operand) const {
  const auto *call = dyn_cast<CallExpr>(parent);
  if (!handsOnAddress || !call || isa<CXXOperatorCallExpr>(call) ||
      !call->isTypeDependent() ||
      !llvm::is_contained(call->arguments(), operand))
    return false;
  if (!operand->isPRValue() || mayMakeObject(operand) || isSkipped(operand) ||
      isa<LambdaExpr, InitListExpr, PackExpansionExpr, GNUNullExpr,
          CXXNullPtrLiteralExpr>(operand->IgnoreImplicit()))
    return false;
  return operand->isTypeDependent() || bindsScalars;
}

/// Whether a temporary whose end can be noticed is to be seen in `expr`, other
/// than its result.
static bool showsTemporary(const Expr *expr, bool isResult) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *temporary) {
      return !(found |= !endsUnnoticed(temporary->getType()));
    }
    bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *temporary) {
      return !(found |= !endsUnnoticed(temporary->getType()));
    }
    bool found = false;
  };
  if (isResult)
    for (const Expr *inner = nullptr; inner != expr;) {
      inner = expr = expr->IgnoreParens();
      if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(expr))
        expr = cast->getSubExpr();
      else if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
        expr = bind->getSubExpr();
    }
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// In a template: an operator that evaluates one operand or another, and of
/// whose operands nothing more is known. It stays whole; what instantiations
/// make in it is seen to when the output is verified.
static bool isOpenCondition(const Expr *expr) {
  if (!expr->isTypeDependent())
    return false;
  if (const auto *elvis = dyn_cast<BinaryConditionalOperator>(expr))
    return !showsTemporary(elvis->getCommon(), false) &&
           !showsTemporary(elvis->getFalseExpr(), true);
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(expr))
    return !showsTemporary(choice->getCond(), false) &&
           !showsTemporary(choice->getTrueExpr(), true) &&
           !showsTemporary(choice->getFalseExpr(), true);
  const auto *op = dyn_cast<BinaryOperator>(expr);
  return op && op->isLogicalOp() && !showsTemporary(op, false);
}

const InitListExpr *listOf(const Expr *expr) {
  for (const Expr *outer = nullptr; expr != outer;) {
    outer = expr = expr->IgnoreParens();
    if (const auto *typed = dyn_cast<CXXFunctionalCastExpr>(expr))
      expr = typed->getSubExpr();
  }
  const auto *list = dyn_cast<CXXStdInitializerListExpr>(expr);
  return list ? dyn_cast<InitListExpr>(list->getSubExpr()->IgnoreImplicit())
              : nullptr;
}

/// Whether it shows that the array of the initializer_list `operand` ends with
/// the statement that evaluates `parent`, where only the language can make one.
bool FullExpression::needsArray(const Expr *parent, const Expr *operand) const {
  const InitListExpr *list = listOf(operand->IgnoreImplicit());
  if (!list)
    return false;
  QualType element(list->getType()->getBaseElementTypeUnsafe(), 0);
  if (!endsUnnoticed(element))
    return true;
  const CXXRecordDecl *record = parent->getType()->getAsCXXRecordDecl();
  if (record && parent->isPRValue() && isOwner(record))
    return false; // it has copies
  return mayReferTo(
      parent->isGLValue()
          ? builder.context.getLValueReferenceType(parent->getType())
          : parent->getType(),
      element);
}

/// The objects that the operands of `expr` make are parts of what it makes.
bool FullExpression::buildsResults(const Expr *expr) const {
  // A closure half made would have to be kept in parts.
  return isa<InitListExpr, CXXParenListInitExpr>(expr) ||
         (isa<LambdaExpr>(expr) && !builder.structure.holdsSuspension(expr));
}

/// Whether a part of `expr` must be evaluated into a local, since it suspends
/// or, if a suspension follows (`before`), makes a temporary that lives across.
bool FullExpression::needed(const Expr *expr, bool isResult,
                            bool before) const {
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(expr))
    return before && !builder.replaced.count(expr) && needsDefault(argument);
  bool suspends = builder.structure.holdsSuspension(expr);
  if (suspends || !before || isSkipped(expr) ||
      isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr>(expr) ||
      isa<CXXThrowExpr>(expr)) // nothing follows that
    return suspends;
  if (builder.replaced.count(expr) || isOpenCondition(expr))
    return false;
  if (mayBeObject(expr) && !isResult)
    return true;
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
    return !isResult || needed(bind->getSubExpr(), true, before);
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr)) {
    bool isOwned = temporary->getExtendingDecl() && !keepsExtended;
    bool isArray = temporary->getType()->isArrayType();
    return (!isOwned && needsObject(temporary)) ||
           needed(temporary->getSubExpr(), !isArray, before);
  }
  if (const InitListExpr *list = listOf(expr))
    return needed(list, true, before);
  if (const Expr *inner = resultOperand(expr))
    return needed(inner, isResult && isObjectValue(inner), before);
  if (const auto *elvis = dyn_cast<BinaryConditionalOperator>(expr))
    return needed(elvis->getCommon(), false, before) ||
           needed(elvis->getFalseExpr(), isResult, before);
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(expr))
    return needed(choice->getCond(), false, before) ||
           needed(choice->getTrueExpr(), isResult, before) ||
           needed(choice->getFalseExpr(), isResult, before);
  bool isList = buildsResults(expr);
  return llvm::any_of(operandsOf(expr), [&](const Expr *operand) {
    return needed(operand, isResult && isList, before) ||
           mayBeBound(expr, operand) || needsArray(expr, operand);
  });
}

/// In a template: the list names an object before its last suspension, which
/// may be copied there, in the order of the list; and the object may change.
bool FullExpression::copiesBefore(const Expr *list) const {
  auto *braces = dyn_cast<InitListExpr>(list);
  if (!braces || !braces->getType()->isVoidType())
    return false;
  auto isObject = [&](const Expr *part) {
    return part->isGLValue() && !part->getType()->isFunctionType() &&
           !isa<StringLiteral>(part->IgnoreParens()) && !isStableValue(part);
  };
  bool isAfter = false;
  for (const Expr *part : llvm::reverse(braces->inits())) {
    if (isAfter && isObject(part))
      return true;
    isAfter |= builder.structure.holdsSuspension(part);
  }
  return false;
}

} // namespace yieldc::model
