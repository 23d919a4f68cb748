#include "Verify/Verify.h"
#include "Verify/HiddenTemporaries.h"
#include "llvm/Support/MemoryBuffer.h"

namespace yieldc {

Invocation withFiles(const Invocation &invocation,
                     const std::map<std::string, EditedFile> &files) {
  auto contents = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  contents->setCurrentWorkingDirectory(invocation.command.Directory);
  for (const auto &[path, file] : files)
    contents->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(file.text));
  auto all =
      llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(invocation.files);
  all->pushOverlay(contents);
  Invocation result = invocation;
  result.files = all;
  return result;
}

static void setStandard(std::vector<std::string> &flags,
                        const std::string &standard) {
  llvm::erase_if(flags, [](llvm::StringRef flag) {
    return flag.starts_with("-std=") || flag.starts_with("--std=");
  });
  flags.insert(flags.begin() + 1, "-std=" + standard);
}

/// Adds what `function` shows, if it resumes one of the machines in `files`.
static void addHidden(const clang::FunctionDecl &function,
                      const std::map<std::string, EditedFile> &files,
                      std::set<Mistimed> &mistimed) {
  const clang::SourceManager &sources =
      function.getASTContext().getSourceManager();
  clang::SourceLocation loc = sources.getExpansionLoc(function.getLocation());
  if (!function.getIdentifier() || sources.isInSystemHeader(loc) ||
      !isa<clang::CXXMethodDecl>(function) ||
      !llvm::is_contained({"next", "resume", "unpacked_"}, function.getName()))
    return;
  auto file = files.find(
      absolutePath(sources.getFileManager(), sources.getFilename(loc)));
  if (file == files.end())
    return;
  const EditedFile::Region *region =
      file->second.regionAt(sources.getExpansionLineNumber(loc));
  if (!region)
    return;
  llvm::StringRef machine =
      cast<clang::CXXMethodDecl>(function).getParent()->getName();
  auto definition = llvm::find_if(region->of, [&](const Definition &one) {
    return one.className == machine;
  });
  if (definition == region->of.end() || definition->suspensions.empty())
    return;
  for (const HiddenTemporary &hidden :
       findHiddenTemporaries(function, *definition))
    mistimed.insert({file->first,
                     definition->suspensions[hidden.suspension - 1],
                     hidden.type, hidden.machine, hidden.isLate});
}

bool verify(const Invocation &invocation,
            const std::map<std::string, EditedFile> &files,
            const std::string &standard, std::set<Mistimed> &mistimed) {
  Invocation again = withFiles(invocation, files);
  if (!standard.empty())
    setStandard(again.command.CommandLine, standard);
  std::optional<ParseError> error =
      check(again, [&](const clang::FunctionDecl &function) {
        addHidden(function, files, mistimed);
      });
  if (!error)
    return mistimed.empty();
  mistimed.clear();
  auto file = files.find(error->path);
  const EditedFile::Region *region =
      file == files.end() ? nullptr : file->second.regionAt(error->line);
  // It may be the user's own: what is instantiated and function bodies that
  // hold no generator have not been read before.
  if (!parseWhole(invocation))
    return false;
  llvm::errs() << "yieldc: internal error: the output "
               << (region ? "for `" + region->of.back().name + "` " : "")
               << "does not compile: " << error->text << '\n';
  return false;
}

} // namespace yieldc
