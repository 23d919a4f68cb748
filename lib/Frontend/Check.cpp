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
  CheckAction(llvm::function_ref<void(const FunctionDecl &)> see,
              llvm::function_ref<void(ASTContext &)> finish)
      : see(see), finish(finish) {}

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
    return std::make_unique<Consumer>(see, finish);
  }

private:
  /// A function that is instantiated is handed out like one at top level.
  struct Consumer : ASTConsumer {
    Consumer(llvm::function_ref<void(const FunctionDecl &)> see,
             llvm::function_ref<void(ASTContext &)> finish)
        : see(see), finish(finish) {}
    bool HandleTopLevelDecl(DeclGroupRef group) override {
      for (const Decl *decl : group)
        if (const auto *function = dyn_cast<FunctionDecl>(decl))
          if (function->isTemplateInstantiation() && function->hasBody())
            see(*function);
      return true;
    }
    void HandleTranslationUnit(ASTContext &context) override {
      if (!context.getDiagnostics().hasErrorOccurred())
        finish(context);
    }
    llvm::function_ref<void(const FunctionDecl &)> see;
    llvm::function_ref<void(ASTContext &)> finish;
  };

  llvm::function_ref<void(const FunctionDecl &)> see;
  llvm::function_ref<void(ASTContext &)> finish;
};

/// Keeps the first error and its notes.
class FirstError : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level level,
                        const Diagnostic &info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level == DiagnosticsEngine::Note && error && isOpen)
      addNote(info);
    if (level <= DiagnosticsEngine::Note)
      return;
    isOpen = level >= DiagnosticsEngine::Error && !error;
    if (isOpen)
      begin(info);
  }
  std::optional<ParseError> error;

private:
  static std::string messageOf(const Diagnostic &info) {
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    return message.str().str();
  }

  static bool hasPlace(const Diagnostic &info) {
    return info.hasSourceManager() && info.getLocation().isValid();
  }

  static ParseError::Place placeOf(const Diagnostic &info) {
    if (!hasPlace(info))
      return {};
    const SourceManager &sources = info.getSourceManager();
    SourceLocation loc = sources.getExpansionLoc(info.getLocation());
    return {absolutePath(sources.getFileManager(), sources.getFilename(loc)),
            sources.getExpansionLineNumber(loc),
            sources.getExpansionColumnNumber(loc), sources.getFileOffset(loc)};
  }

  static bool isInSystemHeader(const Diagnostic &info) {
    return hasPlace(info) &&
           info.getSourceManager().isInSystemHeader(info.getLocation());
  }

  void begin(const Diagnostic &info) {
    error.emplace();
    error->message = messageOf(info);
    error->place = placeOf(info);
    wantsUser = isInSystemHeader(info);
    if (hasPlace(info)) {
      PresumedLoc place =
          info.getSourceManager().getPresumedLoc(info.getLocation());
      error->text = std::string(place.getFilename()) + ":" +
                    std::to_string(place.getLine()) + ":" +
                    std::to_string(place.getColumn()) + ": ";
    }
    error->text += error->message;
  }

  void addNote(const Diagnostic &info) {
    error->notes.emplace_back(messageOf(info), placeOf(info));
    if (!wantsUser || !hasPlace(info) || isInSystemHeader(info))
      return;
    error->place = error->notes.back().second;
    wantsUser = false;
  }

  /// Notes that come belong to the error.
  bool isOpen = false;
  /// The place is one in a system header.
  bool wantsUser = false;
};
} // namespace

std::optional<ParseError>
check(const Invocation &invocation,
      llvm::function_ref<void(const FunctionDecl &)> see,
      llvm::function_ref<void(ASTContext &)> finish) {
  FirstError first;
  if (runAction(invocation, false, std::make_unique<CheckAction>(see, finish),
                &first))
    return std::nullopt;
  if (!first.error)
    first.error = ParseError{"the compiler could not be run", "", {}, {}};
  return first.error;
}

} // namespace yieldc
