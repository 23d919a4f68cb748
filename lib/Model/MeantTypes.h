//===- MeantTypes.h - Types as the user's words have them -------*- C++ -*-===//
//
// What a template makes of `std::uint32_t` is `unsigned int` to the compiler,
// and so is all that it declares by it. That holds where the tool runs; the
// output may be compiled for another target, by another library. These are the
// words that an expression has such types from.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_MEANTTYPES_H
#define YIELDC_MODEL_MEANTTYPES_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"

namespace yieldc::model {

class MeantTypes {
public:
  MeantTypes() = default;
  /// The words of `expr`, and of what the variables in it are deduced from.
  /// The function returns `result`, which says what is sent.
  MeantTypes(const clang::Expr *expr, const clang::ASTContext &context,
             clang::QualType result);

  /// How `type`, which has lost its words, is written; null if that is not
  /// known.
  clang::QualType find(clang::QualType type) const;

private:
  friend class MeantTypesReader;
  using Words = llvm::DenseMap<const clang::Type *, clang::QualType>;

  /// Of classes, of numbers that are template arguments, and of others, by the
  /// canonical type; null where there are several.
  Words classes, arguments, numbers;
};

/// A number with a width that may differ from one target to the next.
bool isNumber(clang::QualType type);

/// Names that belong to the implementation of the library.
bool isReserved(llvm::StringRef name);

} // namespace yieldc::model

#endif
