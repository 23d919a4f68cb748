#include "CommandLine.h"
#include "clang/Basic/LangStandard.h"
#include "clang/Basic/Version.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang::tooling;
namespace cl = llvm::cl;

namespace yieldc {

static constexpr const char *overview =
    "yieldc: generators written with co_yield, as plain C++11 classes\n\n"
    "  yieldc FILE... [options] [-- compiler flags]\n\n"
    "Prints FILE with each annotated generator replaced by a class that does\n"
    "the same. Flags come after --, or from a compile_commands.json (-p, or\n"
    "found in a folder above FILE).\n\n"
    "Exit status: 0 fine; 1 source refused, or --check found a difference;\n"
    "2 wrong usage, or a file that cannot be read or written.\n";

static cl::OptionCategory category("yieldc options");
static cl::list<std::string> inputs(cl::Positional, cl::desc("FILE..."),
                                    cl::OneOrMore, cl::cat(category));
static cl::opt<std::string> outputFile("o", cl::value_desc("FILE"),
                                       cl::desc("write to FILE; - is standard "
                                                "output, the default"),
                                       cl::cat(category));
static cl::opt<std::string>
    outputFolder("out-dir", cl::value_desc("DIR"),
                 cl::desc("write below DIR, with the headers that hold "
                          "generators"),
                 cl::cat(category));
static cl::opt<std::string>
    root("root", cl::value_desc("DIR"),
         cl::desc("keep paths relative to DIR below --out-dir (default: the "
                  "folder of each FILE)"),
         cl::cat(category));
static cl::opt<bool> inPlace("i", cl::desc("replace FILE by the result"),
                             cl::cat(category));
static cl::opt<bool>
    checkOnly("check",
              cl::desc("write nothing; print a diff and exit with 1 if what is "
                       "on disk is not current"),
              cl::cat(category));
static cl::opt<bool> dryRun("dry-run",
                            cl::desc("write nothing; name what would change"),
                            cl::cat(category));
static cl::opt<std::string>
    depfile("depfile", cl::value_desc("FILE"),
            cl::desc("write what the output depends on, for make and ninja"),
            cl::cat(category));
static cl::opt<std::string>
    buildPath("p", cl::value_desc("DIR"),
              cl::desc("take compiler flags from DIR/compile_commands.json"),
              cl::cat(category));
static cl::opt<Stage> emit(
    "emit", cl::desc("stop after a stage and print what it made"),
    cl::cat(category), cl::init(Stage::File),
    cl::values(clEnumValN(Stage::Model, "model", "the body as it was read"),
               clEnumValN(Stage::Analysis, "analysis", "what is live where"),
               clEnumValN(Stage::Plan, "plan", "states, levels and frame"),
               clEnumValN(Stage::Class, "class", "the classes alone"),
               clEnumValN(Stage::File, "file", "the whole file (default)")));
enum class Hoist { Live, All };
static cl::opt<Hoist> hoist(
    "hoist", cl::desc("which locals are kept in the frame"), cl::cat(category),
    cl::init(Hoist::Live),
    cl::values(clEnumValN(Hoist::Live, "live",
                          "those live across a suspension (default)"),
               clEnumValN(Hoist::All, "all", "all of them, for debugging")));
static cl::opt<bool>
    lineDirectives("line-directives",
                   cl::desc("write #line, so that compilers and debuggers "
                            "show FILE"),
                   cl::cat(category));
static cl::opt<bool>
    noFormat("no-format", cl::desc("do not run clang-format on the classes"),
             cl::cat(category));
static cl::opt<bool> noVerify("no-verify",
                              cl::desc("do not parse the result again"),
                              cl::cat(category));
static cl::opt<std::string>
    verifyStandard("verify-std", cl::value_desc("STD"),
                   cl::desc("parse the result again as STD, for example c++11 "
                            "(default: the standard in the flags)"),
                   cl::cat(category));

void complain(const llvm::Twine &message) {
  llvm::errs() << "yieldc: error: " << message << '\n';
}

static void printVersion(llvm::raw_ostream &out) {
  out << "yieldc " << YIELDC_VERSION << " (Clang " << CLANG_VERSION_STRING
      << ")\n";
}

static bool isKnownStandard(llvm::StringRef name) {
  auto kind = clang::LangStandard::getLangKind(name);
  return kind != clang::LangStandard::lang_unspecified &&
         clang::LangStandard::getLangStandardForKind(kind).isCPlusPlus();
}

/// The first contradiction among the options; empty if there is none.
static std::string contradiction() {
  bool toFile = outputFile.getNumOccurrences() && outputFile != "-";
  bool toFolder = outputFolder.getNumOccurrences();
  if (outputFile.getNumOccurrences() + toFolder + inPlace > 1)
    return "only one of -o, --out-dir and -i can be given";
  if (toFile && outputFile.empty())
    return "-o needs the name of a file";
  if (toFile && inputs.size() > 1)
    return "-o takes one FILE; use --out-dir for several";
  if (root.getNumOccurrences() && !toFolder)
    return "--root needs --out-dir";
  if (checkOnly && dryRun)
    return "only one of --check and --dry-run can be given";
  if (checkOnly && !toFile && !toFolder && !inPlace)
    return "--check needs -o, --out-dir or -i, to know what to compare with";
  if (depfile.getNumOccurrences() && !toFile && !toFolder)
    return "--depfile needs -o or --out-dir";
  if (!verifyStandard.empty() && !isKnownStandard(verifyStandard))
    return "--verify-std: there is no C++ standard '" + verifyStandard + "'";
  if (emit != Stage::File &&
      (toFolder || inPlace || checkOnly || dryRun || !depfile.empty()))
    return "--emit prints to standard output or to the file of -o";
  return "";
}

/// Why `path` cannot be read; empty if it can.
static std::string whyUnreadable(llvm::StringRef path) {
  if (llvm::sys::fs::is_directory(path))
    return "it is a folder";
  llvm::Expected<llvm::sys::fs::file_t> file =
      llvm::sys::fs::openNativeFileForRead(path);
  if (!file)
    return llvm::toString(file.takeError());
  llvm::sys::fs::closeFile(*file);
  return "";
}

/// Flags from a database: as given there, for headers as for its nearest file.
static std::unique_ptr<CompilationDatabase>
completed(std::unique_ptr<CompilationDatabase> database) {
  return inferTargetAndDriverMode(
      inferMissingCompileCommands(expandResponseFiles(
          std::move(database), llvm::vfs::getRealFileSystem())));
}

/// Without flags on the command line. Fails only for an explicit -p.
static bool findCompilations(CommandLine &result) {
  std::string message;
  auto database =
      buildPath.getNumOccurrences()
          ? CompilationDatabase::loadFromDirectory(buildPath, message)
          : CompilationDatabase::autoDetectFromSource(inputs[0], message);
  if (database) {
    result.compilations = completed(std::move(database));
    result.isDatabase = true;
    return true;
  }
  if (buildPath.getNumOccurrences()) {
    complain("-p " + buildPath +
             ": no compile_commands.json can be read there");
    return false;
  }
  result.compilations = std::make_unique<FixedCompilationDatabase>(
      ".", std::vector<std::string>());
  return true;
}

static Options pipelineOptions() {
  Options options;
  options.emit = emit;
  options.plan.hoistAll = hoist == Hoist::All;
  options.format = !noFormat;
  options.lineDirectives = lineDirectives;
  options.verify = !noVerify;
  options.verifyStandard = verifyStandard;
  return options;
}

static Destination destination() {
  if (inPlace)
    return Destination::InPlace;
  if (outputFolder.getNumOccurrences())
    return Destination::Folder;
  return outputFile.getNumOccurrences() && outputFile != "-"
             ? Destination::File
             : Destination::Stdout;
}

/// Below the root of `--root`, or nothing to be below.
static bool isBelowRoot(llvm::StringRef path, llvm::StringRef folder) {
  return folder.empty() || path.starts_with(folder.str() + "/");
}

/// Fills in the inputs and the root.
static bool findInputs(CommandLine &result) {
  clang::FileManager files{clang::FileSystemOptions()};
  if (root.getNumOccurrences())
    result.root =
        llvm::sys::path::parent_path(absolutePath(files, root + "/file")).str();
  for (const std::string &input : inputs) {
    if (std::string why = whyUnreadable(input); !why.empty()) {
      complain("cannot read '" + input + "': " + why);
      return false;
    }
    std::string path = absolutePath(files, input);
    if (!isBelowRoot(path, result.root)) {
      complain("'" + input + "' is not below the folder of --root");
      return false;
    }
    auto isSame = [&](const Input &other) { return other.path == path; };
    if (llvm::none_of(result.inputs, isSame))
      result.inputs.push_back({input, path});
  }
  return true;
}

std::optional<CommandLine> readCommandLine(int argc, const char **argv) {
  cl::HideUnrelatedOptions(category);
  cl::SetVersionPrinter(printVersion);
  CommandLine result;
  std::string message;
  // Takes what follows `--` away from the arguments.
  result.compilations =
      FixedCompilationDatabase::loadFromCommandLine(argc, argv, message);
  bool hasFlags = result.compilations != nullptr;
  if (!cl::ParseCommandLineOptions(argc, argv, overview, &llvm::errs()))
    return std::nullopt;
  if (hasFlags && buildPath.getNumOccurrences())
    message = "flags after -- and -p exclude each other";
  else
    message = contradiction();
  if (!message.empty()) {
    complain(message);
    return std::nullopt;
  }
  result.destination = destination();
  result.purpose = checkOnly ? Purpose::Check
                   : dryRun  ? Purpose::DryRun
                             : Purpose::Write;
  result.output = result.destination == Destination::Folder
                      ? std::string(outputFolder)
                      : std::string(outputFile);
  result.depfile = depfile;
  result.options = pipelineOptions();
  if (!findInputs(result))
    return std::nullopt;
  if (!hasFlags && !findCompilations(result))
    return std::nullopt;
  return result;
}

} // namespace yieldc
