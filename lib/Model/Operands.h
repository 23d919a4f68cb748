//===- Operands.h - The parts of an expression ------------------*- C++ -*-===//
#ifndef YIELDC_MODEL_OPERANDS_H
#define YIELDC_MODEL_OPERANDS_H

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"

namespace yieldc::model {

/// The operands of `expr` in the order in which Clang evaluates them.
llvm::SmallVector<const clang::Expr *, 4> operandsOf(const clang::Expr *expr);

/// Clang builds the result of `expr` where the result of this operand goes;
/// null if there is none.
const clang::Expr *resultOperand(const clang::Expr *expr);

/// A prvalue of class type.
bool isObjectValue(const clang::Expr *expr);

/// The allocator that std::string's constructors take by default: nobody can
/// tell when it is destroyed.
bool isSkipped(const clang::Expr *expr);

/// Operators whose operands are all evaluated, in a known order, and whose text
/// consists of theirs.
bool isTransparent(const clang::Expr *expr);

/// In a template: an operand that may make an object, or designate one.
bool mayMakeObject(const clang::Expr *expr);

/// The unnamed object that a reference to `operand` binds to; null if that
/// designates an object that exists already.
const clang::MaterializeTemporaryExpr *materialized(const clang::Expr *operand);

/// Also where a base depends on a template parameter, as long as it says so.
bool isVirtual(const clang::CXXMethodDecl *method);

/// The operand as Sema left it: the argument of the promise's yield_value; null
/// if that is not known.
const clang::Expr *convertedOperand(const clang::CoyieldExpr *yield);

} // namespace yieldc::model

#endif
