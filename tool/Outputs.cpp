#include "Outputs.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <set>

namespace fs = llvm::sys::fs;

namespace yieldc {

std::optional<std::string> readFile(const std::string &path) {
  if (!fs::is_regular_file(path))
    return std::nullopt;
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!buffer)
    return std::nullopt;
  return (*buffer)->getBuffer().str();
}

bool isCurrent(const OutputFile &file) {
  return readFile(file.path) == file.text;
}

namespace {
/// A file written beside its place, not yet renamed; removed if it never is.
/// A device or a pipe is no file that could be replaced: it is written to.
class Pending {
public:
  static llvm::Expected<Pending> write(const OutputFile &file);
  Pending(Pending &&other)
      : path(std::move(other.path)), text(std::move(other.text)),
        temporary(std::move(other.temporary)) {
    other.temporary.reset();
  }
  ~Pending() {
    if (temporary)
      llvm::consumeError(temporary->discard());
  }

  llvm::Error finish() {
    if (!temporary)
      return writeInto(path, text);
    llvm::Error error = temporary->keep(path);
    temporary.reset();
    return error ? failure(path, std::move(error)) : llvm::Error::success();
  }

private:
  Pending(std::string path, fs::TempFile temporary)
      : path(std::move(path)), temporary(std::move(temporary)) {}

  Pending(std::string path, std::string text)
      : path(std::move(path)), text(std::move(text)) {}

  static llvm::Error writeInto(const std::string &path,
                               const std::string &text) {
    std::error_code error;
    llvm::raw_fd_ostream out(path, error, fs::CD_OpenExisting);
    if (!error) {
      out << text;
      out.close();
      error = out.error();
      out.clear_error();
    }
    return error ? failure(path, llvm::errorCodeToError(error))
                 : llvm::Error::success();
  }

  static llvm::Error failure(const std::string &path, llvm::Error why) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "cannot write '" + path +
                                       "': " + toString(std::move(why)));
  }

  std::string path;
  /// Only of what is written at the end.
  std::string text;
  std::optional<fs::TempFile> temporary;
};

llvm::Expected<Pending> Pending::write(const OutputFile &file) {
  if (fs::exists(file.path) && !fs::is_regular_file(file.path) &&
      !fs::is_directory(file.path))
    return Pending(file.path, file.text);
  // The file that a link names is replaced, not the link.
  llvm::SmallString<256> real(file.path);
  if (fs::exists(file.path))
    if (std::error_code error = fs::real_path(file.path, real))
      return failure(file.path, llvm::errorCodeToError(error));
  if (fs::is_directory(real))
    return failure(file.path, llvm::errorCodeToError(
                                  make_error_code(std::errc::is_a_directory)));
  llvm::StringRef folder = llvm::sys::path::parent_path(real);
  if (std::error_code error =
          folder.empty() ? std::error_code() : fs::create_directories(folder))
    return failure(file.path, llvm::errorCodeToError(error));
  llvm::Expected<fs::TempFile> temporary = fs::TempFile::create(
      real + ".%%%%%%%%.tmp", fs::all_read | fs::all_write);
  if (!temporary)
    return failure(file.path, temporary.takeError());
#ifdef SIGXFSZ
  // LLVM takes that for a crash; write() says what is wrong.
  std::signal(SIGXFSZ, SIG_IGN);
#endif
  Pending result(real.str().str(), std::move(*temporary));
  llvm::raw_fd_ostream out(result.temporary->FD, /*shouldClose=*/false);
  out << file.text;
  out.flush();
  if (std::error_code error = out.error()) {
    out.clear_error();
    return failure(file.path, llvm::errorCodeToError(error));
  }
  if (auto mode = fs::getPermissions(real))
    fs::setPermissions(result.temporary->TmpName, *mode);
  return std::move(result);
}
} // namespace

llvm::Error writeFiles(llvm::ArrayRef<OutputFile> files) {
  std::vector<Pending> pending;
  for (const OutputFile &file : files) {
    if (isCurrent(file))
      continue;
    llvm::Expected<Pending> written = Pending::write(file);
    if (!written)
      return written.takeError();
    pending.push_back(std::move(*written));
  }
  for (Pending &file : pending)
    if (llvm::Error error = file.finish())
      return error;
  return llvm::Error::success();
}

/// A path as make and ninja read it.
static std::string escaped(llvm::StringRef path) {
  std::string result;
  for (char c : path) {
    if (c == ' ' || c == '#')
      result += '\\';
    if (c == '$')
      result += '$';
    result += c;
  }
  return result;
}

std::string dependencyRule(llvm::ArrayRef<OutputFile> outputs,
                           const std::vector<std::string> &dependencies) {
  std::string result;
  for (const OutputFile &output : outputs)
    result += (result.empty() ? "" : " ") + escaped(output.path);
  result += ':';
  std::set<std::string> seen;
  for (const std::string &path : dependencies)
    if (seen.insert(path).second)
      result += " \\\n  " + escaped(path);
  return result + '\n';
}

} // namespace yieldc
