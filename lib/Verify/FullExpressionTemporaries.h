//===- FullExpressionTemporaries.h - Made besides a value -------*- C++ -*-===//
#ifndef YIELDC_VERIFY_FULLEXPRESSIONTEMPORARIES_H
#define YIELDC_VERIFY_FULLEXPRESSIONTEMPORARIES_H

#include "clang/AST/ExprCXX.h"
#include <vector>

namespace yieldc {

/// Is `decl` the runtime's own `name`?
bool isOurs(const clang::NamedDecl *decl, llvm::StringRef name);

/// Adds the types of the temporaries that `init`, whose value is kept in an
/// object of type `holder`, makes besides: those whose end can be noticed, or
/// that the value may refer to.
void addTemporaries(const clang::Expr *init, clang::QualType holder,
                    std::vector<clang::QualType> &found);

/// Adds what a variable initialised by `init` would keep alive as long as
/// itself, for a new-expression does not: what references in an aggregate are
/// bound to, and the array of a `std::initializer_list`.
void addExtended(const clang::Expr *init, std::vector<clang::QualType> &found);

} // namespace yieldc

#endif
