//===- BodyFilter.h - Which function bodies are worth parsing ---*- C++ -*-===//
#ifndef YIELDC_FRONTEND_BODYFILTER_H
#define YIELDC_FRONTEND_BODYFILTER_H

#include "clang/AST/DeclBase.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace yieldc {

/// Says whether a function's body may hold a generator: a lambda or a member
/// of a local class. Decided by the raw text between its braces, so it errs
/// towards yes. Each file is searched once; then O(length of the body).
class BodyFilter {
public:
  explicit BodyFilter(clang::CompilerInstance &compiler) : compiler(compiler) {}
  bool mayHoldGenerator(const clang::Decl *function);

private:
  /// Offsets at which a word of ours stands in the file.
  const std::vector<unsigned> &marksIn(clang::FileID file);

  clang::CompilerInstance &compiler;
  llvm::DenseMap<clang::FileID, std::vector<unsigned>> marks;
};

} // namespace yieldc

#endif
