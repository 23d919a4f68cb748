//===- BoxedReferences.h - References that miss their generator -*- C++ -*-===//
//
//   auto g = count(3);
//   const yieldc::generator<int> &r = g;
//
// In the source, r refers to g. In the output g is a machine, and r would be
// bound to a box that is made of a copy of it.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_VERIFY_BOXEDREFERENCES_H
#define YIELDC_VERIFY_BOXEDREFERENCES_H

#include "clang/AST/ASTContext.h"

namespace yieldc {

/// How the report of such a reference begins.
constexpr llvm::StringRef boxedReference =
    "a reference to `yieldc::generator` would be bound to a copy of this";

/// Reports, as errors, the references to boxed generators in the user's files
/// that are bound to what is made of a machine. Linear in their size.
void reportBoxedReferences(clang::ASTContext &context);

} // namespace yieldc

#endif
