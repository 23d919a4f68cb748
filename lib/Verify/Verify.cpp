#include "Verify/Verify.h"
#include "llvm/Support/MemoryBuffer.h"

namespace yieldc {

bool verify(const Invocation &invocation,
            const std::map<std::string, std::string> &files,
            const std::string &standard) {
  auto contents = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  contents->setCurrentWorkingDirectory(invocation.command.Directory);
  for (const auto &[path, text] : files)
    contents->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  auto overlay =
      llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(invocation.files);
  overlay->pushOverlay(contents);

  Invocation again = invocation;
  again.files = overlay;
  if (!standard.empty())
    again.command.CommandLine.insert(again.command.CommandLine.begin() + 1,
                                     "-std=" + standard);
  std::string error = check(again);
  if (error.empty())
    return true;
  llvm::errs() << "yieldc: internal error: the output does not compile: "
               << error << '\n';
  return false;
}

} // namespace yieldc
