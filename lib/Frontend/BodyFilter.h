//===- BodyFilter.h - Which function bodies are worth parsing ---*- C++ -*-===//
#ifndef YIELDC_FRONTEND_BODYFILTER_H
#define YIELDC_FRONTEND_BODYFILTER_H

#include "Frontend/Dangling.h"
#include "clang/AST/DeclBase.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Token.h"
#include "llvm/ADT/DenseMap.h"

namespace yieldc {

/// Says whether a function's body may hold a generator, a lambda or a member of
/// a local class, or call one that refers to something of the call. Decided by
/// the words between its braces and in the macros that they name, so it errs
/// towards yes. O(length of the body).
class BodyFilter {
public:
  BodyFilter(clang::CompilerInstance &compiler, const ReferringNames &referring)
      : compiler(compiler), referring(referring) {}
  bool mayHoldGenerator(const clang::Decl *function);

private:
  /// Whether `token`, raw, is a word of a generator.
  bool isMark(const clang::Token &token);
  bool isMarkedMacro(const clang::IdentifierInfo *name);

  clang::CompilerInstance &compiler;
  const ReferringNames &referring;
  /// Definitions that were looked at. One that is being looked at is not
  /// marked, so that a macro may name itself.
  llvm::DenseMap<const clang::MacroInfo *, bool> macros;
};

} // namespace yieldc

#endif
