#include "Frontend/Actions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;

namespace yieldc {

void ignorePrecompiledHeader(CompilerInstance &compiler) {
  PreprocessorOptions &options = compiler.getPreprocessorOpts();
  llvm::StringRef header = options.ImplicitPCHInclude;
  if (header.consume_back(".pch") || header.consume_back(".gch"))
    if (!llvm::is_contained(options.Includes, header) &&
        compiler.getFileManager().getOptionalFileRef(header))
      options.Includes.insert(options.Includes.begin(), header.str());
  options.ImplicitPCHInclude.clear();
}

bool runAction(const Invocation &invocation, bool withCoroutines,
               std::unique_ptr<FrontendAction> action,
               DiagnosticConsumer *diagnostics) {
  auto files = llvm::makeIntrusiveRefCnt<FileManager>(
      FileSystemOptions{invocation.command.Directory}, invocation.files);
  tooling::ToolInvocation run(adjustArguments(invocation, withCoroutines),
                              std::move(action), files.get());
  if (diagnostics)
    run.setDiagnosticConsumer(diagnostics);
  return run.run();
}

} // namespace yieldc
