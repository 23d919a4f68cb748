//===- text.cpp - Any text at all, for libFuzzer --------------------------===//
//
// The tool must refuse what it cannot transpile, and never crash, hang or leak.
// `./dev fuzz-text` begins with the sources of the tests.
//
//===----------------------------------------------------------------------===//
#include "Pipeline/Pipeline.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/thread.h"

using namespace yieldc;

/// As the tool's own.
static constexpr unsigned stackSize = 1u << 30;
static constexpr const char *folder = "/yieldc-fuzz";

static void transpileText(llvm::StringRef text) {
  auto given = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  given->addFile(std::string(folder) + "/in.cpp", 0,
                 llvm::MemoryBuffer::getMemBufferCopy(text));
  auto files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(
      llvm::vfs::getRealFileSystem());
  files->pushOverlay(given);
  Invocation invocation;
  invocation.command.Directory = folder;
  invocation.command.Filename = "in.cpp";
  invocation.command.CommandLine = {"clang++", "-std=c++17", "-w", "in.cpp"};
  invocation.runtimeInclude = YIELDC_RUNTIME_INCLUDE;
  invocation.files = files;
  Outputs outputs;
  transpile(invocation, Options(), llvm::nulls(), outputs);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  // What does not get as far as a generator says nothing about us.
  if (!text.contains("YIELDC_GENERATOR"))
    return -1;
  llvm::thread(std::optional<unsigned>(stackSize), [&] {
    transpileText(text);
  }).join();
  return 0;
}
