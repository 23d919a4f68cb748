//===- Rewrite.h - Edits as values ------------------------------*- C++ -*-===//
#ifndef YIELDC_REWRITE_REWRITE_H
#define YIELDC_REWRITE_REWRITE_H

#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace yieldc {

/// A file after its edits.
struct EditedFile {
  /// Where a definition's replacement stands: bytes [begin, end).
  struct Region {
    std::string name;
    size_t begin;
    size_t end;
    /// How many line ends there were in its place.
    unsigned replaced = 0;
  };

  /// The name of the region that holds `line`, counted from 1; or empty.
  std::string nameAt(unsigned line) const;

  std::string text;
  std::vector<Region> regions;
  /// The style files that decided its layout.
  std::vector<std::string> styles;
};

/// How inserted text is laid out.
enum class Layout {
  AsIs,
  Free,      ///< as the project's style has it
  WithinLine ///< likewise, but no line is broken, and no two are joined
};

/// What becomes of each file, by its path. Nothing is written here.
class Edits {
public:
  /// Replaces the tokens of `range`, the definition of `name`, by `text`.
  /// Fails if that overlaps an edit before; the same edit twice is one.
  llvm::Error replace(const clang::SourceManager &sources,
                      const clang::LangOptions &lang, clang::SourceRange range,
                      const std::string &name, const std::string &text);

  bool empty() const { return files.empty(); }
  /// The paths, sorted.
  std::vector<std::string> paths() const;

  /// `path` after the edits. What was inserted is laid out by clang-format in
  /// the style of the file's own project, and has the file's own kind of line
  /// ends. No other byte is changed.
  llvm::Expected<EditedFile> apply(llvm::StringRef path, Layout layout) const;

private:
  struct File {
    std::string text;
    clang::tooling::Replacements edits;
    /// The name of the definition at each offset that is edited.
    std::map<unsigned, std::string> names;
  };
  std::map<std::string, File> files;
};

} // namespace yieldc

#endif
