//===- BlockNames.h - Names that a block brings in --------------*- C++ -*-===//
//
// Private to the Model stage. A using-declaration, a using-directive or a
// namespace alias of the body means nothing to what moves out of the body.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_BLOCKNAMES_H
#define YIELDC_MODEL_BLOCKNAMES_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <string>

namespace yieldc::model {

/// What `decl`, or `stmt`, of the body of `function` names that only such a
/// declaration of the body finds, or of the types that stay there: "`val`";
/// empty if nothing.
using StaysInBody = llvm::function_ref<bool(const clang::TypeDecl *)>;
std::string nameOfBlock(const clang::FunctionDecl *function,
                        const clang::Decl *decl, StaysInBody stays);
std::string nameOfBlock(const clang::FunctionDecl *function,
                        const clang::Stmt *stmt, StaysInBody stays);

} // namespace yieldc::model

#endif
