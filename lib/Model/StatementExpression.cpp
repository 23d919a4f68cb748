//===- StatementExpression.cpp - ({ … }) round a suspension ---------------===//
//
//   use(({ T x = co_yield 1; x + 1; }))
//
//   Declare value;
//   Block { Yield 1; Declare x = sent; value = x + 1; }
//   … use(value)
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"

using namespace clang;

namespace yieldc::model {

bool FullExpression::lowerStatements(const StmtExpr *expr) {
  QualType type = expr->getType();
  const auto *last = expr->getSubStmt()->body_empty()
                         ? nullptr
                         : dyn_cast<Expr>(expr->getSubStmt()->body_back());
  bool hasValue = !type->isVoidType() && expr != discarded && last;
  if (hasValue && type->isDependentType())
    return refuse(expr, "a statement expression of dependent type, because "
                        "what its value is is not known before instantiation");
  std::optional<LocalId> target;
  if (hasValue) {
    target = builder.addLocal(
        "value", Local::Temporary,
        builder.describe(type.getUnqualifiedType(), nullptr, ""),
        expr->getExprLoc());
    Local &local = builder.generator.locals[*target];
    local.isLate = !type->isScalarType();
    if (local.isLate)
      local.block = block;
    declare(*target, local.isLate ? list : *current);
  }

  Stmt *body = builder.openBlock(*current, expr->getLParenLoc());
  builder.lastEnd = SourceLocation();
  for (const clang::Stmt *child : expr->getSubStmt()->body()) {
    if (child != last || !hasValue) {
      builder.buildStmt(child, body->children);
      continue;
    }
    FullExpression value(builder, last);
    if (!value.lower(last, true))
      return false;
    value.give(*target, builder.fragment(last));
    value.close(body->children);
  }
  builder.closeBlock();

  Piece piece;
  if (target) {
    piece = builder.namePiece(*target);
    piece.form = type->isScalarType() ? Piece::Name : Piece::Moved;
    if (piece.form == Piece::Moved)
      piece.cast =
          builder.spelled(builder.context.getRValueReferenceType(type));
  } else {
    piece.text = "static_cast<void>(0)";
  }
  replace(expr, piece);
  return !builder.failed;
}

} // namespace yieldc::model
