//===- FindGenerators.h - The annotated functions of a unit -----*- C++ -*-===//
#ifndef YIELDC_FRONTEND_FINDGENERATORS_H
#define YIELDC_FRONTEND_FINDGENERATORS_H

#include "Frontend/Frontend.h"

namespace yieldc {

/// Has the annotation, by macro or by attribute.
bool isAnnotated(const clang::Decl *decl);

/// Every annotated function definition outside system headers, in source
/// order: patterns of templates, not their instantiations. Reports those that
/// never yield. Linear in the size of the user's part of the tree.
std::vector<GeneratorDecl> findGenerators(clang::ASTContext &context,
                                          const TokenStream &tokens);

} // namespace yieldc

#endif
