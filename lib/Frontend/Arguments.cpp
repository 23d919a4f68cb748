//===- Arguments.cpp - The user's flags as Clang takes them ---------------===//
#include "Frontend/Frontend.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang::tooling;

namespace yieldc {

namespace {
/// Flags of GCC that Clang's driver does not know, and precompiled headers,
/// which were made without coroutines.
bool isDropped(llvm::StringRef flag) {
  for (llvm::StringRef prefix :
       {"-fanalyzer", "-fno-gnu-unique", "-fconcepts", "-fcoroutines",
        "-fmodules-ts", "-Winvalid-pch", "-fno-semantic-interposition",
        "-march=", "-mtune=", "-mmcu=", "-Werror"})
    if (flag.starts_with(prefix))
      return true;
  return false;
}

/// The driver takes `x.h` for C.
bool needsLanguage(const Invocation &invocation) {
  for (llvm::StringRef flag : invocation.command.CommandLine)
    if (flag.starts_with("-x"))
      return false;
  return llvm::sys::path::extension(invocation.command.Filename) == ".h";
}

bool isDroppedPair(llvm::StringRef flag) { return flag == "-include-pch"; }
} // namespace

CommandLineArguments adjustArguments(const Invocation &invocation,
                                     bool withCoroutines) {
  const CommandLineArguments &given = invocation.command.CommandLine;
  CommandLineArguments result;
  bool hasResourceDir = false;
  for (size_t i = 0; i < given.size(); ++i) {
    llvm::StringRef flag = given[i];
    if (isDroppedPair(flag)) {
      ++i;
      continue;
    }
    if (i && isDropped(flag))
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
  else
    for (const char *flag : {"-UYIELDC_NATIVE", "-DYIELDC_NATIVE=0"})
      extra.push_back(flag);
  return getInsertArgumentAdjuster(extra, ArgumentInsertPosition::END)(
      result, invocation.command.Filename);
}

} // namespace yieldc
