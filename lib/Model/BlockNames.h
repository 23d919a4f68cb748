//===- BlockNames.h - Names that a block brings in --------------*- C++ -*-===//
//
// Private to the Model stage. A using-declaration, a using-directive or a
// namespace alias of the body means nothing to what moves out of the body: what
// they find is written with all its namespaces. So is what a member of the
// class would hide.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_BLOCKNAMES_H
#define YIELDC_MODEL_BLOCKNAMES_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <string>
#include <vector>

namespace yieldc::model {

struct BlockNames {
  struct Name {
    clang::SourceLocation loc;
    std::string text; ///< `::lib::val`
  };
  /// What is written instead, and where.
  std::vector<Name> qualified;
  /// What cannot be named outside the body, and why: "`val`, which only …";
  /// empty if all can.
  std::string missing;
};

/// Those in `decl`, or `stmt`, of the body of `function`, in which `stays` says
/// which types do not move.
using StaysInBody = llvm::function_ref<bool(const clang::TypeDecl *)>;
BlockNames blockNames(const clang::FunctionDecl *function,
                      const clang::Decl *decl, StaysInBody stays);
BlockNames blockNames(const clang::FunctionDecl *function,
                      const clang::Stmt *stmt, StaysInBody stays);

} // namespace yieldc::model

#endif
