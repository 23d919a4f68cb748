//===- Temporaries.h - Objects that live across a suspension ----*- C++ -*-===//
//
// The temporaries of a full expression die at its end. Where that expression
// suspends, they are alive in between and must lie in the frame:
//
//   co_yield f(Noisy("a"), x + Noisy("b").v);
//
//   Block { Declare temporary = Noisy("a");
//           Declare temporary = Noisy("b");
//           Yield f(static_cast<Noisy &&>(temporary), x + … ) }
//
// The order of evaluation is Clang's: operands from left to right, and what
// stands before a temporary is evaluated before it. Operands that mean the same
// at any time (literals, names of objects) stay where they are.
//
// Refused: temporaries that exist in one branch of `?:`, `&&` or `||` only.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_TEMPORARIES_H
#define YIELDC_MODEL_TEMPORARIES_H

#include "Model/Builder.h"

namespace yieldc::model {

class Temporaries {
public:
  Temporaries(Builder &builder, StmtList &out) : builder(builder), out(out) {}

  /// Whether evaluating `expr` leaves objects behind whose destructors do
  /// something, besides its result if `isResult`.
  static bool needed(const clang::Expr *expr, bool isResult);

  /// An object that a type-dependent `expr` makes besides its result; null if
  /// there is none to be seen before instantiation.
  static const clang::Expr *findDependent(const clang::Expr *expr);

  /// Declares the temporaries of `expr` in `out`. False if it was refused.
  bool declare(const clang::Expr *expr, bool isResult);

  /// What to print in their places.
  llvm::ArrayRef<Substitution> substitutions() const { return replaced; }

private:
  bool declareOperands(llvm::ArrayRef<const clang::Expr *> operands,
                       bool areResults);
  bool declareComma(const clang::BinaryOperator *op, bool isResult);
  bool refuse(const clang::Expr *expr);
  void keep(const clang::Expr *expr);
  bool isStable(const clang::Expr *expr) const;

  Builder &builder;
  StmtList &out;
  std::vector<Substitution> replaced;
};

} // namespace yieldc::model

#endif
