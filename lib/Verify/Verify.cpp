#include "Verify/Verify.h"
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

bool verify(const Invocation &invocation,
            const std::map<std::string, EditedFile> &files,
            const std::string &standard) {
  Invocation again = withFiles(invocation, files);
  if (!standard.empty())
    setStandard(again.command.CommandLine, standard);
  std::optional<ParseError> error = check(again);
  if (!error)
    return true;
  auto file = files.find(error->path);
  std::string name =
      file == files.end() ? "" : file->second.nameAt(error->line);
  // Outside the generators it may be the user's own: function bodies that hold
  // none have not been read before.
  if (name.empty() && !parseWhole(invocation))
    return false;
  llvm::errs() << "yieldc: internal error: the output "
               << (name.empty() ? "" : "for `" + name + "` ")
               << "does not compile: " << error->text << '\n';
  return false;
}

} // namespace yieldc
