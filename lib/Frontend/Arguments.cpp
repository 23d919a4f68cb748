//===- Arguments.cpp - The user's flags as Clang takes them ---------------===//
#include "Frontend/Frontend.h"
#include "clang/Driver/Types.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>
#if __has_include("clang/Options/Options.h")
#include "clang/Options/Options.h"
namespace driver = clang;
#else
#include "clang/Driver/Options.h"
namespace driver = clang::driver;
#endif

using namespace clang::tooling;

namespace yieldc {

namespace {
/// Where `flags` has what Clang's driver does not know: most often a flag of
/// GCC, and nothing that changes how a file is parsed.
std::set<size_t> findUnknown(const CommandLineArguments &flags) {
  std::vector<const char *> pointers;
  for (size_t i = 1; i < flags.size(); ++i)
    pointers.push_back(flags[i].c_str());
  unsigned missing = 0, missingCount = 0;
  llvm::opt::InputArgList parsed = driver::getDriverOptTable().ParseArgs(
      pointers, missing, missingCount,
      llvm::opt::Visibility(driver::options::ClangOption));
  std::set<size_t> result;
  for (const llvm::opt::Arg *flag :
       parsed.filtered(driver::options::OPT_UNKNOWN))
    result.insert(flag->getIndex() + 1);
  return result;
}

/// Known to Clang, and best left out: GCC's names of processors for which it
/// only tunes, warnings that stop it, and what is added again below.
bool isDropped(llvm::StringRef flag) {
  for (llvm::StringRef prefix :
       {"-fcoroutines", "-mtune=", "-mmcu=", "-Werror"})
    if (flag.starts_with(prefix))
      return true;
  return false;
}

/// The driver takes `x.h` for C, and `x.inl` for the linker's.
bool needsLanguage(const Invocation &invocation) {
  for (llvm::StringRef flag : invocation.command.CommandLine)
    if (flag.starts_with("-x"))
      return false;
  llvm::StringRef extension =
      llvm::sys::path::extension(invocation.command.Filename);
  return !clang::driver::types::isCXX(
      clang::driver::types::lookupTypeForExtension(
          extension.drop_front(extension.empty() ? 0 : 1)));
}
} // namespace

CommandLineArguments adjustArguments(const Invocation &invocation,
                                     bool withCoroutines) {
  const CommandLineArguments &given = invocation.command.CommandLine;
  CommandLineArguments result;
  std::set<size_t> unknown = findUnknown(given);
  bool hasResourceDir = false;
  for (size_t i = 0; i < given.size(); ++i) {
    llvm::StringRef flag = given[i];
    if (i && (unknown.count(i) || isDropped(flag)))
      continue;
    hasResourceDir |= flag.starts_with("-resource-dir");
    result.push_back(given[i]);
  }
  if (needsLanguage(invocation))
    result.insert(result.begin() + 1, {"-x", "c++"});
  result = getClangSyntaxOnlyAdjuster()(result, invocation.command.Filename);
  result = getClangStripOutputAdjuster()(result, invocation.command.Filename);
  result = getClangStripDependencyFileAdjuster()(result,
                                                 invocation.command.Filename);
  std::vector<std::string> extra = {
      "-ferror-limit=0", "-Wno-unknown-warning-option", "-Qunused-arguments"};
  if (!hasResourceDir && llvm::sys::fs::exists(YIELDC_RESOURCE_DIR))
    extra.push_back("-resource-dir=" YIELDC_RESOURCE_DIR);
  // Last, so that the user's own copy of the headers comes first.
  extra.push_back("-idirafter");
  extra.push_back(invocation.runtimeInclude);
  if (withCoroutines)
    for (const char *flag :
         {"-D__YIELDC__=1", "-UYIELDC_NATIVE", "-DYIELDC_NATIVE=1", "-w"})
      extra.push_back(flag);
  return getInsertArgumentAdjuster(extra, ArgumentInsertPosition::END)(
      result, invocation.command.Filename);
}

} // namespace yieldc
