//===- yieldc.cpp - The command line --------------------------------------===//
#include "Pipeline/Pipeline.h"
#include "clang/Tooling/CommonOptionsParser.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang::tooling;
using namespace yieldc;
namespace cl = llvm::cl;

static cl::OptionCategory category("yieldc options");
static cl::opt<Stage> emit(
    "emit", cl::desc("print a stage instead of the file"), cl::cat(category),
    cl::init(Stage::File),
    cl::values(clEnumValN(Stage::Model, "model", "the body as we read it"),
               clEnumValN(Stage::Analysis, "analysis", "what is live where"),
               clEnumValN(Stage::Plan, "plan", "states, levels, frame"),
               clEnumValN(Stage::Class, "class", "the classes alone"),
               clEnumValN(Stage::File, "file", "the whole file")));
static cl::opt<std::string> output("o", cl::desc("write the output to FILE"),
                                   cl::value_desc("FILE"), cl::init("-"),
                                   cl::cat(category));
static cl::opt<std::string>
    hoist("hoist", cl::desc("which locals live in the frame: live or all"),
          cl::init("live"), cl::cat(category));
static cl::opt<bool> noVerify("no-verify",
                              cl::desc("do not parse the output again"),
                              cl::cat(category));
static cl::opt<bool> noFormat("no-format", cl::desc("do not run clang-format"),
                              cl::cat(category));

int main(int argc, const char **argv) {
  auto parser = CommonOptionsParser::create(argc, argv, category);
  if (!parser) {
    llvm::errs() << llvm::toString(parser.takeError());
    return 2;
  }
  Options options;
  options.emit = emit;
  options.plan.hoistAll = hoist == "all";
  options.verify = !noVerify;
  options.format = !noFormat;
  bool ok = true;
  for (const std::string &path : parser->getSourcePathList()) {
    for (CompileCommand &command :
         parser->getCompilations().getCompileCommands(getAbsolutePath(path))) {
      Invocation invocation;
      invocation.command = command;
      invocation.runtimeInclude = YIELDC_RUNTIME_INCLUDE;
      invocation.files = llvm::vfs::getRealFileSystem();
      Outputs outputs;
      if (!transpile(invocation, options, llvm::outs(), outputs)) {
        ok = false;
        break;
      }
      if (options.emit == Stage::File) {
        std::error_code error;
        llvm::raw_fd_ostream out(output, error);
        out << outputs.files[outputs.mainFile];
      }
      break;
    }
  }
  return ok ? 0 : 1;
}
