//===- ValueTypes.h - What copying an object does ---------------*- C++ -*-===//
//
// A machine can be copied if its objects can, and if none of them may point at
// another. Both questions are answered for types, and carefully: "copyable" is
// what certainly compiles, and "holds no address" what certainly owns all that
// it points to.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_VALUETYPES_H
#define YIELDC_MODEL_VALUETYPES_H

#include "clang/AST/ASTContext.h"

namespace yieldc::model {

/// Does copying an object of `type`, no array, certainly compile? That
/// `std::vector<std::unique_ptr<T>>` declares a copy constructor is not enough.
bool isCopyable(clang::QualType type, const clang::ASTContext &context);
/// The same for moving.
bool isMovable(clang::QualType type, const clang::ASTContext &context);

/// Copying the bytes of an object of `type`, no array, is copying it, and its
/// destructor does nothing: assignment does not matter.
bool isBytes(clang::QualType type, const clang::ASTContext &context);

/// May an object of `type`, no array, hold the address of a variable?
bool mayHoldAddress(clang::QualType type);

} // namespace yieldc::model

#endif
