#include "Frontend/Actions.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace clang;

namespace yieldc {

namespace {
/// Parses as the user's compiler will. Before C++20 there are no coroutines,
/// whatever the user has said for a compiler that has them.
class CheckAction : public ASTFrontendAction {
public:
  explicit CheckAction(llvm::function_ref<void(const FunctionDecl &)> see)
      : see(see) {}

  bool BeginInvocation(CompilerInstance &compiler) override {
    compiler.getDiagnostics().setIgnoreAllWarnings(true);
    compiler.getDiagnosticOpts().ShowCarets = false; // nor "1 error generated."
    ignorePrecompiledHeader(compiler);
    if (compiler.getLangOpts().CPlusPlus20)
      return true;
    compiler.getLangOpts().Coroutines = 0;
    compiler.getPreprocessorOpts().addMacroUndef("YIELDC_NATIVE");
    compiler.getPreprocessorOpts().addMacroDef("YIELDC_NATIVE=0");
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 llvm::StringRef) override {
    return std::make_unique<Consumer>(see);
  }

private:
  /// A function that is instantiated is handed out like one at top level.
  struct Consumer : ASTConsumer {
    explicit Consumer(llvm::function_ref<void(const FunctionDecl &)> see)
        : see(see) {}
    bool HandleTopLevelDecl(DeclGroupRef group) override {
      for (const Decl *decl : group)
        if (const auto *function = dyn_cast<FunctionDecl>(decl))
          if (function->isTemplateInstantiation() && function->hasBody())
            see(*function);
      return true;
    }
    llvm::function_ref<void(const FunctionDecl &)> see;
  };

  llvm::function_ref<void(const FunctionDecl &)> see;
};

/// Keeps the first error.
class FirstError : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level level,
                        const Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < DiagnosticsEngine::Error || error)
      return;
    error.emplace();
    if (info.hasSourceManager() && info.getLocation().isValid())
      setPlace(info.getSourceManager(), info.getLocation());
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    error->text += message.str();
  }
  std::optional<ParseError> error;

private:
  void setPlace(const SourceManager &sources, SourceLocation loc) {
    PresumedLoc place = sources.getPresumedLoc(loc);
    error->text = std::string(place.getFilename()) + ":" +
                  std::to_string(place.getLine()) + ":" +
                  std::to_string(place.getColumn()) + ": ";
    error->path =
        absolutePath(sources.getFileManager(),
                     sources.getFilename(sources.getExpansionLoc(loc)));
    error->line = sources.getExpansionLineNumber(loc);
  }
};
} // namespace

std::optional<ParseError>
check(const Invocation &invocation,
      llvm::function_ref<void(const FunctionDecl &)> see) {
  FirstError first;
  if (runAction(invocation, false, std::make_unique<CheckAction>(see), &first))
    return std::nullopt;
  if (!first.error)
    first.error = ParseError{"the compiler could not be run", "", 0};
  return first.error;
}

} // namespace yieldc
