#include "Frontend/Frontend.h"
#include "Diag/Diag.h"
#include "Frontend/Actions.h"
#include "Frontend/BodyFilter.h"
#include "Frontend/FindGenerators.h"
#include "Frontend/HandlerHook.h"
#include "Frontend/UserWords.h"
#include "clang/AST/ASTLambda.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Sema/ParsedAttr.h"
#include "clang/Sema/SemaConsumer.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;

namespace yieldc {

namespace {
/// `[[yieldc::generator]]`.
struct GeneratorAttribute : ParsedAttrInfo {
  GeneratorAttribute() {
    static constexpr Spelling spellings[] = {
        {ParsedAttr::AS_CXX11, "yieldc::generator"}};
    Spellings = spellings;
  }
  bool diagAppertainsToDecl(Sema &sema, const ParsedAttr &attribute,
                            const Decl *decl) const override {
    if (isa<FunctionDecl, FunctionTemplateDecl>(decl))
      return true;
    diag::report(sema.getDiagnostics(), attribute.getLoc(),
                 diag::Kind::AnnotationSubject);
    return false;
  }
  AttrHandling handleDeclAttribute(Sema &sema, Decl *decl,
                                   const ParsedAttr &attribute) const override {
    decl->addAttr(AnnotateAttr::Create(sema.Context, "yieldc::generator",
                                       nullptr, 0, attribute));
    return AttributeApplied;
  }
};
ParsedAttrInfoRegistry::Add<GeneratorAttribute>
    registration("yieldc", "marks generators");

/// Parses with coroutines on, skipping bodies, and hands out the unit.
class GeneratorConsumer : public SemaConsumer {
public:
  GeneratorConsumer(CompilerInstance &compiler, const TokenStream &tokens,
                    llvm::function_ref<void(ParsedUnit &)> use,
                    const Invocation &invocation)
      : compiler(compiler), tokens(tokens), use(use), invocation(invocation),
        silent(llvm::is_contained(invocation.command.CommandLine, "-w")),
        dangling(danglingLevel(invocation.command.CommandLine)),
        filter(compiler, referring) {}

  void InitializeSema(Sema &sema) override {
#if CLANG_VERSION_MAJOR >= 21
    auto scopes = llvm::makeIntrusiveRefCnt<HandlerScopes>();
    scopes->InitializeSema(sema);
    sema.addExternalSource(scopes);
#else
    auto *scopes = new HandlerScopes;
    scopes->InitializeSema(sema);
    sema.addExternalSource(scopes);
#endif
  }

  bool HandleTopLevelDecl(DeclGroupRef group) override {
    for (const Decl *decl : group)
      if (!compiler.getSourceManager().isInSystemHeader(decl->getLocation()))
        addReferring(decl);
    return true;
  }

  bool shouldSkipFunctionBody(Decl *decl) override {
    // What a generator's body defines is read with it.
    for (const DeclContext *outer = decl->getDeclContext(); outer;
         outer = outer->getParent())
      if (const auto *function = dyn_cast<FunctionDecl>(outer))
        if (isAnnotated(function))
          return false;
    if (isAnnotated(decl)) {
      // Callers in the same namespace come before its end.
      addReferring(decl);
      return false;
    }
    return !filter.mayHoldGenerator(decl);
  }

  void HandleTranslationUnit(ASTContext &context) override {
    if (context.getDiagnostics().hasErrorOccurred())
      return;
    ParsedUnit unit(context, compiler.getPreprocessor(), tokens,
                    findGenerators(context, tokens), invocation, silent);
    // Clang's warnings are the compiler's to give. Ours come from here on.
    context.getDiagnostics().setIgnoreAllWarnings(false);
    if (dangling && invocation.passes.empty())
      warnOfDangling(context, *dangling);
    use(unit);
  }

private:
  void addReferring(const Decl *decl) {
    if (dangling)
      referring.add(decl);
  }

  CompilerInstance &compiler;
  const TokenStream &tokens;
  llvm::function_ref<void(ParsedUnit &)> use;
  const Invocation &invocation;
  bool silent;
  std::optional<DiagnosticsEngine::Level> dangling;
  ReferringNames referring;
  BodyFilter filter;
};

/// Tells the stream what conditions leave out.
class SkippedBranches : public PPCallbacks {
public:
  SkippedBranches(TokenStream &tokens, const SourceManager &sources)
      : tokens(tokens), sources(sources) {}

  void SourceRangeSkipped(SourceRange range, SourceLocation) override {
    if (!sources.isInSystemHeader(range.getBegin()))
      tokens.addSkipped(range);
  }

private:
  TokenStream &tokens;
  const SourceManager &sources;
};

class GeneratorAction : public ASTFrontendAction {
public:
  GeneratorAction(llvm::function_ref<void(ParsedUnit &)> use,
                  std::vector<std::string> *dependencies,
                  const Invocation &invocation)
      : use(use), dependencies(dependencies), invocation(invocation) {}

  bool BeginInvocation(CompilerInstance &compiler) override {
    compiler.getLangOpts().Coroutines = 1;
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    ignorePrecompiledHeader(compiler);
    return true;
  }
  // Nothing is instantiated or warned about at the end of the file.
  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 llvm::StringRef) override {
    UserWords::install(compiler);
    Preprocessor &preprocessor = compiler.getPreprocessor();
    SourceManager &sources = compiler.getSourceManager();
    watcher = std::make_unique<HandlerWatcher>(preprocessor);
    preprocessor.setTokenWatcher([this, &sources](const Token &token) {
      if (token.isAnnotation() || sources.isInSystemHeader(token.getLocation()))
        return;
      tokens.add(token);
      watcher->see(token);
    });
    preprocessor.addPPCallbacks(
        std::make_unique<SkippedBranches>(tokens, sources));
    if (dependencies) {
      collector = std::make_shared<Collector>();
      collector->attachToPreprocessor(preprocessor);
    }
    return std::make_unique<GeneratorConsumer>(compiler, tokens, use,
                                               invocation);
  }

  void EndSourceFileAction() override {
    if (collector)
      for (llvm::StringRef path : collector->getDependencies())
        dependencies->push_back(
            absolutePath(getCompilerInstance().getFileManager(), path));
  }

private:
  /// System headers are dependencies, too.
  class Collector : public DependencyCollector {
    bool needSystemDependencies() override { return true; }
  };

  llvm::function_ref<void(ParsedUnit &)> use;
  std::vector<std::string> *dependencies;
  const Invocation &invocation;
  TokenStream tokens;
  std::unique_ptr<HandlerWatcher> watcher;
  std::shared_ptr<DependencyCollector> collector;
};

void ignoreUnit(ParsedUnit &) {}

/// Parses everything, for its errors.
class WholeAction : public GeneratorAction {
public:
  explicit WholeAction(const Invocation &invocation)
      : GeneratorAction(ignoreUnit, nullptr, invocation) {}

  bool BeginInvocation(CompilerInstance &compiler) override {
    bool goesOn = GeneratorAction::BeginInvocation(compiler);
    compiler.getFrontendOpts().SkipFunctionBodies = false;
    compiler.getDiagnostics().setIgnoreAllWarnings(true);
    return goesOn;
  }
  TranslationUnitKind getTranslationUnitKind() override { return TU_Complete; }
};

} // namespace

bool parse(const Invocation &invocation,
           llvm::function_ref<void(ParsedUnit &)> use,
           std::vector<std::string> *dependencies) {
  return runAction(
      invocation, true,
      std::make_unique<GeneratorAction>(use, dependencies, invocation),
      nullptr);
}

bool parseWhole(const Invocation &invocation) {
  return runAction(invocation, true, std::make_unique<WholeAction>(invocation),
                   nullptr);
}

unsigned Invocation::originalLine(const std::string &path,
                                  unsigned line) const {
  for (const LineShifts &pass : llvm::reverse(passes)) {
    auto shifts = pass.find(path);
    if (shifts == pass.end())
      continue;
    unsigned added = 0; // before `line`; what was replaced is subtracted
    for (const LineShift &shift : shifts->second) {
      if (line <= shift.begin)
        break;
      if (line < shift.end) {
        line = shift.begin;
        break;
      }
      added += shift.end - shift.begin - shift.replaced;
    }
    line -= added;
  }
  return line;
}

unsigned ParsedUnit::originalLine(SourceLocation loc, unsigned line) const {
  if (made.passes.empty())
    return line;
  const SourceManager &sources = ast.getSourceManager();
  return made.originalLine(
      absolutePath(sources.getFileManager(), sources.getFilename(loc)), line);
}

/// Only a lambda can be in another generator's body.
static bool isWithin(const SourceManager &sources, const GeneratorDecl &inner,
                     const GeneratorDecl &outer) {
  return isLambdaCallOperator(inner.function) &&
         inner.function != outer.function &&
         sources.isPointWithin(
             sources.getExpansionLoc(inner.function->getLocation()),
             sources.getExpansionLoc(outer.range.getBegin()),
             sources.getExpansionLoc(outer.range.getEnd()));
}

bool ParsedUnit::holdsGenerator(const GeneratorDecl &decl) const {
  return llvm::any_of(found, [&](const GeneratorDecl &other) {
    return isWithin(ast.getSourceManager(), other, decl);
  });
}

bool ParsedUnit::isHeld(const GeneratorDecl &decl) const {
  return llvm::any_of(found, [&](const GeneratorDecl &other) {
    return isWithin(ast.getSourceManager(), decl, other);
  });
}

std::string absolutePath(FileManager &files, llvm::StringRef path) {
  llvm::SmallString<256> given(path), folder;
  files.makeAbsolutePath(given);
  // Not by the text alone: `link/..` is not where the link stands.
  llvm::StringRef parent = llvm::sys::path::parent_path(given);
  if (files.getVirtualFileSystem().getRealPath(parent, folder))
    folder = parent;
  llvm::sys::path::append(folder, llvm::sys::path::filename(given));
  return folder.str().str();
}

} // namespace yieldc
