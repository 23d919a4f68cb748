#include "Model/Temporaries.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// The operands of `expr` in the order in which Clang evaluates them.
llvm::SmallVector<const Expr *, 4> operandsOf(const Expr *expr) {
  llvm::SmallVector<const Expr *, 4> operands;
  if (const auto *call = dyn_cast<CallExpr>(expr)) {
    if (!isa<CXXOperatorCallExpr>(call))
      operands.push_back(call->getCallee());
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *construct = dyn_cast<CXXConstructExpr>(expr)) {
    operands.append(construct->arg_begin(), construct->arg_end());
  } else {
    for (const clang::Stmt *child : expr->children())
      if (const auto *operand = dyn_cast_or_null<Expr>(child))
        operands.push_back(operand);
  }
  const auto *op = dyn_cast<BinaryOperator>(expr);
  if (op && op->isAssignmentOp())
    std::swap(operands[0], operands[1]);
  return operands;
}

/// Clang builds the result of `expr` where the result of its operand goes.
const Expr *resultOperand(const Expr *expr) {
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr)) {
    if (!construct->isElidable())
      return nullptr;
    // The object that would be copied is built in the copy's place.
    const Expr *source = construct->getArg(0)->IgnoreParens();
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(source);
    return temporary ? temporary->getSubExpr() : source;
  }
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr))
    return temporary->getSubExpr();
  if (const auto *full = dyn_cast<FullExpr>(expr))
    return full->getSubExpr();
  if (const auto *paren = dyn_cast<ParenExpr>(expr))
    return paren->getSubExpr();
  if (const auto *cast = dyn_cast<CastExpr>(expr))
    return cast->getSubExpr();
  return nullptr;
}

/// The allocator that std::string's constructors take by default: nobody can
/// tell when it is destroyed.
bool isSkipped(const Expr *expr) {
  return isa<CXXDefaultArgExpr, LambdaExpr>(expr);
}

bool isConditional(const Expr *expr) {
  const auto *op = dyn_cast<BinaryOperator>(expr);
  return isa<AbstractConditionalOperator>(expr) || (op && op->isLogicalOp());
}
} // namespace

bool Temporaries::needed(const Expr *expr, bool isResult) {
  if (isSkipped(expr))
    return false;
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
    return !isResult || needed(bind->getSubExpr(), true);
  if (const Expr *inner = resultOperand(expr))
    return needed(inner, isResult && inner->isPRValue() &&
                             inner->getType()->isRecordType());
  if (const auto *choice = dyn_cast<ConditionalOperator>(expr))
    return needed(choice->getCond(), false) ||
           needed(choice->getTrueExpr(), isResult) ||
           needed(choice->getFalseExpr(), isResult);
  bool isList = isa<InitListExpr>(expr);
  return llvm::any_of(operandsOf(expr), [&](const Expr *operand) {
    return needed(operand, isResult && isList);
  });
}

const Expr *Temporaries::findDependent(const Expr *expr) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitExpr(Expr *part) {
      bool isMade = isa<CXXUnresolvedConstructExpr, CXXTemporaryObjectExpr,
                        CXXBindTemporaryExpr, InitListExpr, LambdaExpr>(part);
      if (isMade && part != whole)
        found = found ? found : part;
      return !found;
    }
    const Expr *whole = nullptr;
    const Expr *found = nullptr;
  };
  Finder finder;
  finder.whole = expr->IgnoreParenImpCasts();
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

bool Temporaries::refuse(const Expr *expr) {
  // The object itself, not the expression that it is part of.
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *temporary) {
      found = found ? found : temporary;
      return true;
    }
    const Expr *found = nullptr;
  };
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(expr));
  const Expr *object = finder.found ? finder.found : expr;
  diag::report(builder.diags, object->getExprLoc(),
               diag::Kind::TemporaryAcrossYield)
      << object->getType();
  builder.failed = true;
  return false;
}

/// Evaluating it later gives the same: nothing in the expression can change
/// what it means.
bool Temporaries::isStable(const Expr *expr) const {
  expr = expr->IgnoreParenImpCasts();
  if (expr->getType()->isFunctionType() || isa<CXXThisExpr>(expr) ||
      isa<CXXDefaultArgExpr>(expr) || isa<LambdaExpr>(expr))
    return true;
  if (const auto *member = dyn_cast<MemberExpr>(expr))
    return !isa<FieldDecl>(member->getMemberDecl())
               ? isStable(member->getBase())
               : !member->isArrow() && isStable(member->getBase());
  if (const auto *ref = dyn_cast<DeclRefExpr>(expr)) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    return !var || var->isLocalVarDeclOrParm();
  }
  return !expr->isValueDependent() && !expr->isTypeDependent() &&
         (isa<StringLiteral>(expr) || expr->isEvaluatable(builder.context));
}

/// Evaluates `expr` here, into a local that is printed in its place.
void Temporaries::keep(const Expr *expr) {
  QualType type = expr->getType();
  bool isObject = expr->isPRValue() && type->isRecordType();
  QualType held =
      expr->isLValue()   ? builder.context.getLValueReferenceType(type)
      : expr->isXValue() ? builder.context.getRValueReferenceType(type)
                         : type;
  Type description = isObject ? builder.describeTemporary(expr)
                              : builder.describe(held, nullptr, "");
  Fragment value = builder.fragment(expr, replaced);
  SourceRange range = writtenRange(expr);
  LocalId id = builder.addLocal("temporary", Local::Temporary, description,
                                expr->getExprLoc());
  Local &local = builder.generator.locals[id];
  local.init = Local::Copy;
  local.value = std::move(value);
  Stmt *declaration = builder.add(out, Stmt::Declare, expr->getExprLoc());
  declaration->locals.push_back(id);
  declaration->text.uses = local.value.uses;

  Substitution substitution;
  substitution.range = range;
  substitution.piece.kind = Piece::Local;
  substitution.piece.local = id;
  substitution.piece.text = local.name;
  if (isObject || expr->isXValue())
    substitution.piece.cast =
        builder.spelled(builder.context.getRValueReferenceType(type));
  replaced.push_back(substitution);
}

bool Temporaries::declareOperands(llvm::ArrayRef<const Expr *> operands,
                                  bool areResults) {
  size_t last = operands.size();
  for (size_t i = 0; i < operands.size(); ++i)
    if (needed(operands[i], areResults))
      last = i;
  if (last == operands.size())
    return true;
  for (size_t i = 0; i < last; ++i) {
    if (!declare(operands[i], areResults))
      return false;
    bool isPlaced = areResults && operands[i]->getType()->isRecordType();
    if (isPlaced && !isStable(operands[i]))
      return refuse(operands[last]);
    if (!isStable(operands[i]))
      keep(operands[i]);
  }
  return declare(operands[last], areResults);
}

/// What stands before a comma is a statement of its own.
bool Temporaries::declareComma(const BinaryOperator *op, bool isResult) {
  if (!declare(op->getLHS(), false))
    return false;
  const Expr *left = op->getLHS();
  bool isKept = llvm::any_of(replaced, [&](const Substitution &one) {
    return one.range == writtenRange(left);
  });
  if (!isKept) {
    Stmt *statement = builder.add(out, Stmt::Plain, left->getExprLoc());
    statement->text = concat(concat(verbatim("static_cast<void>("),
                                    builder.fragment(left, replaced)),
                             verbatim(");"));
  }
  Substitution nothing;
  nothing.range =
      SourceRange(writtenRange(left).getBegin(), op->getOperatorLoc());
  nothing.piece.kind = Piece::Text;
  replaced.push_back(nothing);
  return declare(op->getRHS(), isResult);
}

bool Temporaries::declare(const Expr *expr, bool isResult) {
  if (!needed(expr, isResult))
    return true;
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr)) {
    if (!declare(bind->getSubExpr(), true))
      return false;
    if (!isResult)
      keep(expr);
    return true;
  }
  if (const Expr *inner = resultOperand(expr))
    return declare(inner, isResult && inner->isPRValue() &&
                              inner->getType()->isRecordType());
  if (isConditional(expr)) {
    llvm::SmallVector<const Expr *, 4> operands = operandsOf(expr);
    for (size_t i = 1; i < operands.size(); ++i)
      if (needed(operands[i], isResult))
        return refuse(operands[i]);
    return declare(operands[0], false);
  }
  const auto *op = dyn_cast<BinaryOperator>(expr);
  if (op && op->getOpcode() == BO_Comma)
    return declareComma(op, isResult);
  if (!isa<CallExpr, CXXConstructExpr, InitListExpr, BinaryOperator,
           UnaryOperator, MemberExpr, ArraySubscriptExpr,
           CXXStdInitializerListExpr>(expr))
    return refuse(expr);
  return declareOperands(operandsOf(expr), isResult && isa<InitListExpr>(expr));
}

} // namespace yieldc::model
