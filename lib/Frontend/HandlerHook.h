//===- HandlerHook.h - co_yield in catch handlers ---------------*- C++ -*-===//
//
// The language forbids `co_yield` in a handler, and Clang drops the statement.
// Sema decides by a flag of the handler's scope. The hook clears it: a watcher
// of the preprocessor's tokens inserts `__yieldc_handler_hook();` behind the
// brace of every handler, and the lookup of that unknown name, which happens
// while the handler's scope is current, is answered by us.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FRONTEND_HANDLERHOOK_H
#define YIELDC_FRONTEND_HANDLERHOOK_H

#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/ExternalSemaSource.h"
#include "clang/Sema/Sema.h"

namespace yieldc {

/// Sees each token of the user's files once, in order, and inserts the call.
class HandlerWatcher {
public:
  explicit HandlerWatcher(clang::Preprocessor &preprocessor);
  void see(const clang::Token &token);

private:
  void insertCall(const clang::Token &brace);

  enum State { Outside, AfterCatch, InParentheses, BeforeBrace };
  clang::Preprocessor &preprocessor;
  clang::IdentifierInfo *name;
  State state = Outside;
  unsigned depth = 0;
};

/// Answers the lookup of the inserted name.
class HandlerScopes : public clang::ExternalSemaSource {
public:
  void InitializeSema(clang::Sema &analysis) override { sema = &analysis; }
  bool LookupUnqualified(clang::LookupResult &result,
                         clang::Scope *scope) override;

private:
  /// In no scope, so that nothing but our answer can find it.
  clang::FunctionDecl *declareHook();

  clang::Sema *sema = nullptr;
  clang::FunctionDecl *hook = nullptr;
};

} // namespace yieldc

#endif
