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

/// A definition that is replaced.
struct Definition {
  struct Place {
    unsigned line = 0;
    unsigned column = 0;
  };
  std::string name;
  /// Of the class that it becomes.
  std::string className;
  /// Where each of its suspensions stood, in the order of the states.
  std::vector<Place> suspensions;
  /// What the machine keeps of full expressions; see model::Local.
  struct Operand {
    std::string name;
    bool mayBeCopied = false;
    bool mayChange = false;
  };
  std::vector<Operand> operands;
  /// Variables of the frame whose types depend on the template's arguments.
  struct Variable {
    std::string name; ///< of the member
    std::string written;
    Place place;
  };
  std::vector<Variable> variables;
  /// Where its name stood.
  Place place;
};

/// A file after its edits.
struct EditedFile {
  /// Where a definition's replacement stands: bytes [begin, end).
  struct Region {
    /// And before it those that stood within, and were replaced earlier.
    std::vector<Definition> of;
    size_t begin;
    size_t end;
    /// What stood in its place: bytes [oldBegin, oldEnd), with so many lines.
    size_t oldBegin = 0;
    size_t oldEnd = 0;
    unsigned oldLines = 0;
  };

  /// The region that holds `line`, counted from 1; or null.
  const Region *regionAt(unsigned line) const;
  /// The region that holds the byte at `offset`; or null.
  const Region *regionHolding(size_t offset) const;

  /// Adds the regions of `earlier`, of whose text this one was made.
  void addRegionsOf(const EditedFile &earlier);

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
  /// Replaces the tokens of `range`, those of `definition`, by `text`. False
  /// if that overlaps an edit before; the same edit twice is one.
  bool replace(const clang::SourceManager &sources,
               const clang::LangOptions &lang, clang::SourceRange range,
               const Definition &definition, const std::string &text);

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
    /// What stood at each offset that is edited.
    std::map<unsigned, Definition> definitions;
  };
  std::map<std::string, File> files;
};

} // namespace yieldc

#endif
