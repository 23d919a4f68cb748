//===- UserWords.h - Errors about generators, in the user's terms -*- C++
//-*-===//
//
// What Clang says of a coroutine is about its promise: `yield_value`,
// `await_transform`. Somebody who writes a generator has never seen those.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FRONTEND_USERWORDS_H
#define YIELDC_FRONTEND_USERWORDS_H

#include "Diag/Diag.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/DenseSet.h"

namespace yieldc {

/// Passes diagnostics on, some of those about annotated functions said anew.
class UserWords : public clang::DiagnosticConsumer {
public:
  /// Puts itself between `compiler` and its consumer.
  static void install(clang::CompilerInstance &compiler);

  void BeginSourceFile(const clang::LangOptions &lang,
                       const clang::Preprocessor *pp) override {
    next->BeginSourceFile(lang, pp);
  }
  void EndSourceFile() override {
    sayPending();
    next->EndSourceFile();
  }
  void finish() override { next->finish(); }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic &info) override;

private:
  explicit UserWords(clang::CompilerInstance &compiler);

  /// Whether `info` has been said anew, or will be once its notes are known.
  bool translate(const clang::Diagnostic &info);
  bool translateName(llvm::StringRef name, const clang::Diagnostic &info);
  void sayPending();
  clang::DiagnosticBuilder say(clang::SourceLocation loc, diag::Kind kind);

  clang::CompilerInstance &compiler;
  std::unique_ptr<clang::DiagnosticConsumer> owned;
  clang::DiagnosticConsumer *next;
  /// While the compiler's own engine is busy with what it reports.
  clang::DiagnosticsEngine engine;
  /// A `co_yield` of the wrong type, whose notes say what is wrong, and what
  /// they said.
  clang::SourceLocation wrongYield;
  std::string reason;
  /// Functions whose return type was refused: each suspension asks for it.
  llvm::DenseSet<const clang::FunctionDecl *> refused;
  /// The notes that follow belong to what has been said anew.
  bool dropsNotes = false;
};

} // namespace yieldc

#endif
