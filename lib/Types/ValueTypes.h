//===- ValueTypes.h - What copying and ending an object does ----*- C++ -*-===//
//
// A machine can be copied if its objects can, and if none of them may point at
// another; an object may end early if nobody can tell. Such questions are
// answered for types, and carefully: "copyable" is what certainly compiles, and
// "holds no address" what certainly owns all that it points to.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_TYPES_VALUETYPES_H
#define YIELDC_TYPES_VALUETYPES_H

#include "clang/AST/ASTContext.h"

namespace yieldc {

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

/// A class of the standard library that owns what it points to.
bool isOwner(const clang::CXXRecordDecl *record);

/// May an exception leave the destructor of an object of `type`? Of a dependent
/// type nobody knows: no.
bool destructorMayThrow(clang::QualType type);

/// Nothing that happens when an object of `type` ends can be noticed but by
/// those that refer to it.
bool endsUnnoticed(clang::QualType type);

/// May what is reached from a value of type `holder`, by its references and
/// pointers and theirs, be `object` or a part of it? Types decide: a pointer to
/// an `int` does not refer to a `double`.
bool mayReferTo(clang::QualType holder, clang::QualType object);

} // namespace yieldc

#endif
