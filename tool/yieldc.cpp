//===- yieldc.cpp - From the command line to the disk ---------------------===//
//
// Every file goes through the pipeline first. Only when all of them have been
// accepted is anything printed, compared or written.
//
//===----------------------------------------------------------------------===//
#include "CommandLine.h"
#include "Outputs.h"
#include "UnifiedDiff.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/thread.h"
#include <map>

using namespace yieldc;
namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

namespace {
/// What became of one input.
struct Result {
  Input input;
  Outputs outputs;
  std::string dump;
};

/// What is to be on disk in the end.
struct Plan {
  std::vector<OutputFile> files;
  std::vector<std::string> dependencies;
};
} // namespace

/// The folder of yieldc's own headers: beside the tool's folder once installed,
/// in the source tree before.
static std::string runtimeInclude(const char *program) {
  std::string self =
      fs::getMainExecutable(program, reinterpret_cast<void *>(&runtimeInclude));
  llvm::SmallString<256> installed(path::parent_path(path::parent_path(self)));
  path::append(installed, "include");
  if (fs::exists(installed + "/yieldc/generator.h"))
    return installed.str().str();
  return YIELDC_RUNTIME_INCLUDE;
}

/// The folder that the output's path is relative to.
static std::string rootOf(const CommandLine &command, llvm::StringRef input) {
  return command.root.empty() ? path::parent_path(input).str() : command.root;
}

static bool transpileOne(const CommandLine &command, const std::string &include,
                         Result &result) {
  Options options = command.options;
  for (const Input &input : command.inputs)
    options.inputs.push_back(input.path);
  if (command.destination == Destination::Folder)
    options.headerRoot = rootOf(command, result.input.path);
  auto commands = command.compilations->getCompileCommands(
      command.isDatabase ? result.input.path : result.input.name);
  if (commands.empty()) {
    complain("no compile command for '" + result.input.name + "'");
    return false;
  }
  Invocation invocation;
  invocation.command = commands.front();
  invocation.runtimeInclude = include;
  invocation.files = llvm::vfs::getRealFileSystem();
  llvm::raw_string_ostream dump(result.dump);
  return transpile(invocation, options, dump, result.outputs);
}

/// Where the file at `source` goes, of those that `input` led to.
static std::string targetOf(const CommandLine &command, llvm::StringRef input,
                            llvm::StringRef source) {
  switch (command.destination) {
  case Destination::Stdout:
    return "-";
  case Destination::File:
    return command.output;
  case Destination::InPlace:
    return source.str();
  case Destination::Folder:
    break;
  }
  llvm::SmallString<256> result(command.output);
  path::append(result, source.drop_front(rootOf(command, input).size() + 1));
  return result.str().str();
}

/// An output must not replace a source that was not meant to be replaced.
static bool isInput(const CommandLine &command, const std::string &target) {
  return command.destination != Destination::InPlace &&
         llvm::any_of(command.inputs, [&](const Input &input) {
           return fs::equivalent(input.path, target);
         });
}

/// Collects the files of all inputs; a header of several inputs once. Returns
/// nothing, with a message, if two of them disagree.
static std::optional<Plan> planOf(const CommandLine &command,
                                  const std::vector<Result> &results) {
  Plan plan;
  std::map<std::string, size_t> known;
  for (const Result &result : results) {
    for (const Outputs::File &file : result.outputs.files) {
      std::string target = targetOf(command, result.input.path, file.path);
      auto [place, isNew] = known.try_emplace(target, plan.files.size());
      if (isInput(command, target)) {
        complain("'" + target + "' is a source; use -i to replace it");
        return std::nullopt;
      }
      if (isNew) {
        plan.files.push_back({target, file.text});
      } else if (plan.files[place->second].text != file.text) {
        complain("'" + target + "' comes out differently for '" +
                 result.input.name + "' than for a file before it");
        return std::nullopt;
      }
    }
    const auto &read = result.outputs.dependencies;
    plan.dependencies.insert(plan.dependencies.end(), read.begin(), read.end());
  }
  return plan;
}

static int checkFiles(const std::vector<OutputFile> &files) {
  ExitStatus status = Fine;
  for (const OutputFile &file : files) {
    std::optional<std::string> text = readFile(file.path);
    if (text == file.text)
      continue;
    llvm::outs() << unifiedDiff(text.value_or(""), file.text,
                                text ? file.path : "/dev/null", file.path);
    status = Refused;
  }
  return status;
}

static int write(const CommandLine &command, Plan plan) {
  if (!command.depfile.empty())
    plan.files.push_back(
        {command.depfile, dependencyRule(plan.files, plan.dependencies)});
  if (llvm::Error error = writeFiles(plan.files)) {
    complain(llvm::toString(std::move(error)));
    return Usage;
  }
  return Fine;
}

static int print(const CommandLine &command,
                 const std::vector<Result> &results) {
  bool isDump = command.options.emit != Stage::File;
  std::string text;
  for (const Result &result : results)
    text += isDump ? result.dump : result.outputs.files.front().text;
  if (command.destination == Destination::File)
    return write(command, {{{command.output, text}}, {}});
  llvm::outs() << text;
  llvm::outs().flush();
  if (!llvm::outs().has_error())
    return Fine;
  complain("cannot write to standard output: " +
           llvm::outs().error().message());
  llvm::outs().clear_error();
  return Usage;
}

static int finish(const CommandLine &command,
                  const std::vector<Result> &results) {
  std::optional<Plan> plan;
  if (command.options.emit == Stage::File &&
      command.destination != Destination::Stdout) {
    plan = planOf(command, results);
    if (!plan)
      return Usage;
  }
  if (command.purpose == Purpose::DryRun) {
    if (plan)
      for (const OutputFile &file : plan->files)
        if (!isCurrent(file))
          llvm::outs() << "would write " << file.path << '\n';
    return Fine;
  }
  if (!plan)
    return print(command, results);
  if (command.purpose == Purpose::Check)
    return checkFiles(plan->files);
  return write(command, std::move(*plan));
}

static int run(int argc, const char **argv) {
  std::optional<CommandLine> command = readCommandLine(argc, argv);
  if (!command)
    return Usage;
  std::string include = runtimeInclude(argv[0]);
  std::vector<Result> results;
  bool accepted = true;
  for (const Input &input : command->inputs) {
    results.push_back({input, {}, {}});
    accepted &= transpileOne(*command, include, results.back());
  }
  return accepted ? finish(*command, results) : Refused;
}

/// Clang's parser and our stages recurse with the nesting of the source. What
/// is not touched of a stack costs nothing.
constexpr unsigned stackSize = 1u << 30;

int main(int argc, const char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::setBugReportMsg("yieldc: internal error: please report this, with the "
                        "source\n");
  int status = Usage;
  llvm::thread(std::optional<unsigned>(stackSize), [&] {
    status = run(argc, argv);
  }).join();
  return status;
}
