#include "Model/FullExpression.h"
#include "Model/Operands.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

FullExpression::FullExpression(Builder &builder, const Expr *root)
    : builder(builder), root(root), outer(builder.currentBlock),
      loc(root->getBeginLoc()) {
  builder.generator.blocks.push_back({builder.currentBlock});
  block = builder.currentBlock = builder.generator.blocks.size() - 1;
  struct Changes : RecursiveASTVisitor<Changes> {
    void note(const Expr *target) {
      if (const auto *ref = dyn_cast<DeclRefExpr>(target->IgnoreParens()))
        changed->insert(ref->getDecl());
    }
    bool VisitBinaryOperator(BinaryOperator *op) {
      if (op->isAssignmentOp())
        note(op->getLHS());
      return true;
    }
    bool VisitUnaryOperator(UnaryOperator *op) {
      if (op->isIncrementDecrementOp())
        note(op->getSubExpr());
      return true;
    }
    llvm::DenseSet<const ValueDecl *> *changed = nullptr;
  };
  Changes changes;
  changes.changed = &changed;
  changes.TraverseStmt(const_cast<Expr *>(root));
}

void FullExpression::outlive(LocalId local) {
  builder.generator.locals[local].block = outer;
}

bool FullExpression::hasCleanups() const {
  auto endsWithEffect = [&](LocalId id) {
    const Local &local = builder.generator.locals[id];
    bool isObject = !local.type.isReference || local.type.isDependent;
    return local.block == block && isObject &&
           (local.isLate || local.type.isDependent ||
            !local.type.triviallyDestructible);
  };
  return llvm::any_of(list, [&](const StmtPtr &stmt) {
    return llvm::any_of(stmt->locals, endsWithEffect);
  });
}

void FullExpression::close(StmtList &out) {
  builder.currentBlock = outer;
  bool hasSurvivor = false, hasLocal = false;
  for (const StmtPtr &stmt : list)
    for (LocalId id : stmt->locals) {
      bool isOurs = builder.generator.locals[id].block == block;
      (isOurs ? hasLocal : hasSurvivor) = true;
    }
  if (!hasLocal && block + 1 == builder.generator.blocks.size())
    builder.generator.blocks.pop_back();
  StmtList *to = &out;
  if (hasCleanups() || (hasLocal && !hasSurvivor)) {
    Stmt *scope = builder.add(out, Stmt::Block, loc);
    scope->block = block;
    scope->isOurs = true;
    to = &scope->children;
  }
  for (StmtPtr &stmt : list)
    to->push_back(std::move(stmt));
  list.clear();
}

bool FullExpression::refuse(const Expr *expr, llvm::StringRef what) {
  const Expr *suspension = builder.structure.firstSuspension(expr);
  diag::report(builder.diags, (suspension ? suspension : expr)->getExprLoc(),
               diag::Kind::YieldInExpression)
      << what;
  builder.failed = true;
  return false;
}

bool FullExpression::refuse(SourceLocation at, diag::Kind kind) {
  diag::report(builder.diags, at, kind);
  builder.failed = true;
  return false;
}

bool FullExpression::refuseTemporary(const Expr *object) {
  diag::report(builder.diags, object->getExprLoc(),
               diag::Kind::TemporaryAcrossYield)
      << (isa<LambdaExpr>(object) ? "a lambda" : "a braced list");
  builder.failed = true;
  return false;
}

/// From now on `piece` is printed in the place of `expr`.
void FullExpression::replace(const Expr *expr, Piece piece) {
  Substitution one;
  one.range = writtenRange(expr);
  one.piece = std::move(piece);
  builder.replaced[expr] = one;
  // A braced list is in the tree twice: as written, and with conversions.
  builder.replaced[expr->IgnoreImplicit()] = one;
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

const Expr *FullExpression::valueOf(const Expr *expr) const {
  for (;;) {
    if (builder.replaced.count(expr))
      return expr;
    const auto *cast = dyn_cast<CastExpr>(expr);
    const auto *comma = dyn_cast<BinaryOperator>(expr);
    if (const auto *full = dyn_cast<FullExpr>(expr))
      expr = full->getSubExpr();
    else if (expr != expr->IgnoreParens())
      expr = expr->IgnoreParens();
    else if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
      expr = bind->getSubExpr();
    else if (cast && cast->getCastKind() == CK_ToVoid)
      expr = cast->getSubExpr();
    else if (comma && comma->getOpcode() == BO_Comma)
      expr = comma->getRHS();
    else
      return nullptr;
  }
}

bool FullExpression::isSpent(const Expr *expr) const {
  const Expr *value = valueOf(expr);
  if (!value)
    return false;
  const Piece &piece = builder.replaced.find(value)->second.piece;
  return piece.form != Piece::Result &&
         (piece.kind != Piece::Sent || builder.generator.sendsScalar);
}

const Expr *sameObject(const Expr *expr) {
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
    return bind->getSubExpr();
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr))
    return temporary->getSubExpr();
  return resultOperand(expr);
}

std::optional<LocalId> FullExpression::builtObject(const Expr *expr) const {
  for (; expr; expr = sameObject(expr)) {
    auto found = builder.replaced.find(expr);
    if (found == builder.replaced.end())
      continue;
    const Piece &piece = found->second.piece;
    bool isLate = piece.kind == Piece::Local && piece.form != Piece::Result &&
                  builder.generator.locals[piece.local].isLate;
    return isLate ? std::optional<LocalId>(piece.local) : std::nullopt;
  }
  return std::nullopt;
}

bool FullExpression::lower(const Expr *expr, bool isResult) {
  return lower(expr, isResult, false);
}

bool FullExpression::lowerExtended(const Expr *expr) {
  handsOnAddress = bindsScalars = keepsExtended = true;
  return lower(expr, true, true);
}

bool FullExpression::lowerDiscarded(const Expr *expr) {
  discarded = expr->IgnoreImplicit();
  for (;;) {
    discarded = discarded->IgnoreParens();
    const auto *cast = dyn_cast<CastExpr>(discarded);
    if (!cast || cast->getCastKind() != CK_ToVoid)
      break;
    discarded = cast->getSubExpr()->IgnoreImplicit();
  }
  return lower(expr, false, conditions != 0);
}

bool FullExpression::lowerOperands(const Expr *parent, bool areResults,
                                   bool before) {
  llvm::SmallVector<const Expr *, 4> operands = operandsOf(parent);
  // Whether a suspension comes after each operand.
  llvm::SmallVector<bool, 8> isBefore(operands.size());
  // Whether one of these operands suspends after it.
  llvm::SmallVector<bool, 8> suspendsLater(operands.size());
  size_t last = operands.size();
  bool follows = before;
  bool suspends = false;
  for (size_t i = operands.size(); i-- > 0;) {
    isBefore[i] = follows;
    suspendsLater[i] = suspends;
    suspends |= builder.structure.holdsSuspension(operands[i]);
    if (follows && needsArray(parent, operands[i]))
      return refuse(operands[i]->getExprLoc(), diag::Kind::ArrayAcrossYield);
    bool isNeeded = needed(operands[i], areResults, follows) ||
                    (follows && mayBeBound(parent, operands[i]));
    if (last == operands.size() && isNeeded)
      last = i;
    follows |= builder.structure.holdsSuspension(operands[i]);
  }
  if (last == operands.size())
    return true;
  for (size_t i = 0; i < last; ++i) {
    const Expr *operand = operands[i];
    if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(operand)) {
      if (needed(argument, false, isBefore[i]) &&
          !keepDefault(parent, argument))
        return false;
      continue;
    }
    bool mayPoint =
        operand->isGLValue() || !(operand->getType()->isArithmeticType() ||
                                  operand->getType()->isEnumeralType());
    llvm::SaveAndRestore<bool> saved(handsOnAddress,
                                     handsOnAddress || mayPoint);
    EarlyRead read =
        suspendsLater[i] ? earlyRead(parent, operand) : EarlyRead();
    reads[operand->IgnoreParens()] = read;
    if (!lower(operand, areResults, isBefore[i]))
      return false;
    bool isBound = isBefore[i] && mayBeBound(parent, operand);
    bool isThere = builder.replaced.count(operand->IgnoreParens());
    bool isRead = read.how != EarlyRead::AsUsual && !isThere;
    bool isWhole = isBound || isRead;
    if (isWhole ? !keep(operand) : !keepParts(operand))
      return false;
  }
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(operands[last]))
    return keepDefault(parent, argument);
  bool isBound = isBefore[last] && mayBeBound(parent, operands[last]);
  return lower(operands[last], areResults, isBefore[last]) &&
         (!isBound || keep(operands[last]));
}

/// In a template: whether instantiation may find an operator of the user's own,
/// which takes a class or an enumeration.
bool FullExpression::mayBeOverloaded(const BinaryOperator *comma) const {
  const Expr *left = comma->getLHS()->IgnoreParens();
  const Expr *right = comma->getRHS()->IgnoreParens();
  // What is sent has a type of the signature.
  const Generator &generator = builder.generator;
  auto isSent = [](const Expr *expr) { return isa<CoyieldExpr>(expr); };
  bool sendsNothing = generator.sendType.empty();
  if (left->getType()->isVoidType() || (isSent(left) && sendsNothing) ||
      !(left->isTypeDependent() || right->isTypeDependent()))
    return false;
  auto mayBeClass = [&](const Expr *expr) {
    QualType type = expr->getType();
    if (isSent(expr))
      return !sendsNothing && !generator.sendsScalar;
    return expr->isTypeDependent() || type->isRecordType() ||
           type->isEnumeralType();
  };
  return mayBeClass(left) || mayBeClass(right);
}

/// What stands before a comma is a statement of its own.
bool FullExpression::lowerComma(const BinaryOperator *op, bool isResult,
                                bool before) {
  const Expr *left = op->getLHS();
  if (mayBeOverloaded(op))
    return refuse(op, "a comma operator of dependent type, because an "
                      "overloaded one takes both operands");
  if (!lower(left, false, true))
    return false;
  if (!isSpent(left)) {
    const Expr *value = valueOf(left);
    if (value && value->isTypeDependent())
      return refuse(op, "a comma after a value of dependent type, because "
                        "whether that is an object is not known");
    if (!execute(left))
      return false;
  }
  Substitution nothing;
  nothing.range =
      SourceRange(writtenRange(left).getBegin(), op->getOperatorLoc());
  nothing.piece.kind = Piece::Text;
  builder.replaced[left] = nothing;
  builder.replaced[left->IgnoreImplicit()] = nothing;
  return lower(op->getRHS(), isResult, before);
}

bool FullExpression::lower(const Expr *expr, bool isResult, bool before) {
  // The operand of GNU's `a ?: b` is tested first.
  if (builder.replaced.count(expr) || !needed(expr, isResult, before))
    return true;
  if (const auto *yield = dyn_cast<CoyieldExpr>(expr))
    return lowerYield(yield);
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
    return lower(bind->getSubExpr(), true, before) &&
           (isResult || !before || keep(expr));
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr)) {
    const Expr *object = temporary->getSubExpr();
    bool isOwned = temporary->getExtendingDecl() && !keepsExtended;
    bool isArray = temporary->getType()->isArrayType();
    bool isKept = before && !isOwned && !isArray &&
                  (needsObject(temporary) || needed(object, false, before));
    return lower(object, !isArray, before) && (!isKept || keep(expr));
  }
  // `T{a, b}`: the braces alone would not say what they make.
  const auto *braced = dyn_cast<CXXFunctionalCastExpr>(expr);
  if (braced && braced->isListInitialization())
    if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(braced->getSubExpr()))
      return lower(bind->getSubExpr(), true, before) &&
             (isResult || !before || keep(expr));
  if (const InitListExpr *list = listOf(expr))
    return lower(list, true, before);
  // What is kept in a statement of its own may refer to its operands.
  bool isKept = before && !isResult && mayBeObject(expr);
  llvm::SaveAndRestore<bool> saved(handsOnAddress, handsOnAddress || isKept);
  llvm::SaveAndRestore<bool> savedToo(bindsScalars, bindsScalars || isKept);
  if (const Expr *inner = resultOperand(expr))
    return lower(inner, isResult && isObjectValue(inner), before) &&
           (!isKept || keep(expr));
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(expr))
    return lowerChoice(choice, isResult);
  const auto *op = dyn_cast<BinaryOperator>(expr);
  if (op && op->isLogicalOp())
    return lowerLogical(op);
  if (op && op->getOpcode() == BO_Comma)
    return lowerComma(op, isResult, before);
  if (isa<CoawaitExpr, DependentCoawaitExpr>(expr))
    return refuse(expr->getExprLoc(), diag::Kind::AwaitInGenerator);
  if (const auto *statements = dyn_cast<StmtExpr>(expr))
    return lowerStatements(statements);
  if (isa<PackExpansionExpr, CXXFoldExpr>(expr))
    return refuse(expr,
                  builder.structure.holdsSuspension(expr)
                      ? "the expansion of a parameter pack, because how "
                        "many suspensions that is depends on the instantiation"
                      : packReason);
  if (!isTransparent(expr))
    return refuse(expr, "this kind of expression, because its order of "
                        "evaluation is not known to the tool");
  bool isList = buildsResults(expr);
  if (isList && copiesBefore(expr))
    return refuse(expr, "a braced list of dependent type with an object before "
                        "it, because whether that is copied is not known");
  return lowerOperands(expr, isResult && isList, before) &&
         (!isKept || keep(expr));
}

} // namespace yieldc::model
