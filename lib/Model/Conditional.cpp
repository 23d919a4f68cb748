//===- Conditional.cpp - &&, ||, ?: round a suspension --------------------===//
//
//   a && b       Declare condition = bool(a);
//                If (condition) { condition = bool(b); }
//   c ? a : b    Declare choice; If (c) { choice = a; } else { choice = b; }
//
// The name of the local then stands for the operator. A glvalue is chosen by
// its address, an object is built in a yieldc::late.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

static Fragment asBool(Fragment text, const Expr *expr) {
  if (!isMadeOfObject(expr) &&
      expr->IgnoreParenImpCasts()->getType()->isBooleanType())
    return text;
  return concat(concat(verbatim("static_cast<bool>("), text), verbatim(")"));
}

/// Lowers `arm`, which is evaluated only if `condition` says so, as one of its
/// branches; its value goes to `target`.
bool FullExpression::lowerArm(const Expr *arm, const Expr *whole, bool isResult,
                              std::optional<LocalId> target, Stmt &condition) {
  Stmt *branch = builder.openBlock(condition.children, arm->getBeginLoc());
  llvm::SaveAndRestore<StmtList *> savedList(current, &branch->children);
  llvm::SaveAndRestore<unsigned> savedConditions(conditions, conditions + 1);
  bool isLowered = target ? lower(arm, isResult, true) : lowerDiscarded(arm);
  if (isLowered && (!target || arm->getType()->isVoidType())) {
    isLowered = isSpent(arm) || execute(arm);
  } else if (isLowered) {
    Local &local = builder.generator.locals[*target];
    Fragment value = builder.fragment(arm);
    QualType type = whole->getType();
    const Expr *written = arm->IgnoreImplicit();
    local.needsImplicit |= mayMeetExplicit(type, arm, builder.context);
    if (local.isLate)
      emplace(*target, std::move(value));
    else if (whole->isGLValue())
      assign(
          *target,
          concat(concat(verbatim(
                            (whole->isXValue()
                                 ? builder.generator.runtime("rvalue_address") +
                                       "<"
                                 : builder.generator.runtime("address") + "<") +
                            builder.spelled(type) + ">("),
                        value),
                 verbatim(")")));
    else if (isa<BinaryOperator>(whole))
      assign(*target, asBool(std::move(value), arm));
    else if (!builder.context.hasSameUnqualifiedType(written->getType(), type))
      assign(*target, concat(concat(verbatim("static_cast<" +
                                             builder.spelled(type) + ">("),
                                    value),
                             verbatim(")")));
    else
      assign(*target, std::move(value));
  }
  builder.closeBlock();
  return isLowered;
}

/// A variable that says whether `test` holds.
LocalId FullExpression::declareCondition(const Expr *test) {
  LocalId id =
      builder.addLocal("condition", Local::Temporary,
                       builder.describe(builder.context.BoolTy, nullptr, ""),
                       test->getExprLoc());
  builder.generator.locals[id].isOperand = true;
  builder.generator.locals[id].init = Local::Copy;
  builder.generator.locals[id].value = asBool(builder.fragment(test), test);
  declare(id, *current);
  return id;
}

/// The condition of an `if`: a lambda in it would find no variable to capture
/// there.
Fragment FullExpression::conditionText(const Expr *test) {
  Fragment text = builder.fragment(test);
  return text.captured.empty() && !text.lambdaUsesThis
             ? text
             : nameOf(builder.generator, declareCondition(test));
}

/// Is a number whatever the template's arguments are, so that no operator of a
/// class or an enumeration can be meant.
bool FullExpression::isSurelyNumber(const Expr *expr) const {
  expr = expr->IgnoreParens();
  if (!expr->isTypeDependent())
    return expr->getType()->isArithmeticType() ||
           expr->getType()->isPointerType();
  if (const auto *op = dyn_cast<UnaryOperator>(expr))
    return op->getOpcode() == UO_LNot && isSurelyNumber(op->getSubExpr());
  if (const auto *op = dyn_cast<BinaryOperator>(expr))
    return (op->isLogicalOp() || op->isComparisonOp()) &&
           isSurelyNumber(op->getLHS()) && isSurelyNumber(op->getRHS());
  const auto *yield = dyn_cast<CoyieldExpr>(expr);
  return yield && !builder.sendType.isNull() &&
         builder.sendType->isArithmeticType() &&
         !elementsOperand(yield->getOperand());
}

bool FullExpression::lowerLogical(const BinaryOperator *op) {
  if (op->isTypeDependent() &&
      !(isSurelyNumber(op->getLHS()) && isSurelyNumber(op->getRHS())))
    return refuse(op, "a logical operator of dependent type, because "
                      "an overloaded one evaluates both operands");
  if (!lower(op->getLHS(), false, true))
    return false;
  if (op == discarded)
    return lowerGuarded(op);
  LocalId id = declareCondition(op->getLHS());
  auto condition = std::make_unique<Stmt>();
  condition->kind = Stmt::If;
  condition->loc = op->getExprLoc();
  condition->text = nameOf(builder.generator, id);
  if (op->getOpcode() == BO_LOr)
    condition->text = concat(verbatim("!"), condition->text);
  if (!lowerArm(op->getRHS(), op, false, id, *condition))
    return false;
  current->push_back(std::move(condition));
  Piece piece = builder.namePiece(id);
  replace(op, piece);
  return true;
}

/// `a && b` for the effect of `b`.
bool FullExpression::lowerGuarded(const BinaryOperator *op) {
  auto condition = std::make_unique<Stmt>();
  condition->kind = Stmt::If;
  condition->loc = op->getExprLoc();
  condition->text = conditionText(op->getLHS());
  if (op->getOpcode() == BO_LOr)
    condition->text =
        concat(concat(verbatim("!("), condition->text), verbatim(")"));
  if (!lowerArm(op->getRHS(), op, false, std::nullopt, *condition))
    return false;
  current->push_back(std::move(condition));
  Piece nothing;
  nothing.text = "static_cast<void>(0)";
  replace(op, nothing);
  return true;
}

bool FullExpression::lowerChoice(const AbstractConditionalOperator *choice,
                                 bool isResult) {
  if (choice->isTypeDependent())
    return refuse(choice,
                  "a conditional operator of dependent type, "
                  "because what it makes is not known before instantiation");
  const auto *elvis = dyn_cast<BinaryConditionalOperator>(choice);
  const Expr *test = elvis ? elvis->getCommon() : choice->getCond();
  if (!lower(test, false, true))
    return false;
  if (elvis && !isStable(test) && !keep(test))
    return false;
  auto condition = std::make_unique<Stmt>();
  condition->kind = Stmt::If;
  condition->loc = choice->getExprLoc();
  condition->text = conditionText(test);

  QualType type = choice->getType();
  std::optional<LocalId> target;
  bool isObject =
      choice->isPRValue() && !type->isScalarType() && !type->isVoidType();
  bool isUsed = !type->isVoidType() && (choice != discarded || isObject);
  if (isUsed) {
    QualType held = choice->isGLValue() ? builder.context.getPointerType(type)
                                        : type.getUnqualifiedType();
    target = builder.addLocal("choice", Local::Temporary,
                              builder.describeFrom(choice, held),
                              choice->getExprLoc());
    builder.generator.locals[*target].isOperand = true;
    builder.generator.locals[*target].isLate = isObject;
    if (isObject)
      builder.generator.locals[*target].block = block;
    else
      declare(*target, *current);
  }
  const Expr *first = elvis ? test : choice->getTrueExpr();
  bool isLowered =
      lowerArm(first, choice, isObject, target, *condition) &&
      lowerArm(choice->getFalseExpr(), choice, isObject, target, *condition);
  if (!isLowered)
    return false;
  // Built after what its arms make, and so destroyed before.
  if (isObject)
    declare(*target, list);
  current->push_back(std::move(condition));

  Piece piece;
  if (target) {
    piece = builder.namePiece(*target);
    piece.form = choice->isGLValue() ? Piece::Pointee
                 : isObject          ? Piece::Moved
                                     : Piece::Name;
    if (isObject || choice->isXValue())
      piece.cast =
          builder.spelled(builder.context.getRValueReferenceType(type));
  } else {
    piece.text = "static_cast<void>(0)";
  }
  replace(choice, piece);
  return true;
}

} // namespace yieldc::model
