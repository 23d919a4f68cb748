//===- Outputs.h - Files on disk: all of them or none -----------*- C++ -*-===//
#ifndef YIELDC_TOOL_OUTPUTS_H
#define YIELDC_TOOL_OUTPUTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace yieldc {

/// A file to be written.
struct OutputFile {
  std::string path;
  std::string text;
};

/// What stands in the file at `path`; nothing if it cannot be read.
std::optional<std::string> readFile(const std::string &path);

/// Whether `file` stands on disk as it is.
bool isCurrent(const OutputFile &file);

/// Writes those files that are not current, and makes their folders. Each is
/// first written beside its place and then renamed, so that no reader sees half
/// a file; on an error before the first renaming, nothing has changed.
llvm::Error writeFiles(llvm::ArrayRef<OutputFile> files);

/// The text of a dependency file for make and ninja. The first target is the
/// first output.
std::string dependencyRule(llvm::ArrayRef<OutputFile> outputs,
                           const std::vector<std::string> &dependencies);

} // namespace yieldc

#endif
