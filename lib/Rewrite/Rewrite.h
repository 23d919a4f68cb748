//===- Rewrite.h - Edits as values ------------------------------*- C++ -*-===//
#ifndef YIELDC_REWRITE_REWRITE_H
#define YIELDC_REWRITE_REWRITE_H

#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>

namespace yieldc {

/// What becomes of each file, by its path. Nothing is written here.
class Edits {
public:
  /// Replaces the tokens of `range` by `text`. Fails if that overlaps an edit
  /// before; the same edit twice (a header of two files) is one.
  llvm::Error replace(const clang::SourceManager &sources,
                      const clang::LangOptions &lang, clang::SourceRange range,
                      const std::string &text);

  bool empty() const { return replacements.empty(); }
  std::vector<std::string> files() const;

  /// The text of `path` after the edits; what was inserted is formatted by
  /// clang-format in the style of the file's own project if `format` is set.
  llvm::Expected<std::string> apply(llvm::StringRef path, bool format) const;

private:
  struct File {
    std::string text;
    clang::tooling::Replacements edits;
  };
  std::map<std::string, File> replacements;
};

} // namespace yieldc

#endif
