//===- LineMap.h - Which line of the source each line belongs to *- C++ -*-===//
#ifndef YIELDC_EMIT_LINEMAP_H
#define YIELDC_EMIT_LINEMAP_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace yieldc {

/// Collects, while a text is printed, the lines of the source that its lines
/// belong to, and puts `#line` before those that compilers would count
/// otherwise. Offsets never decrease.
class LineMap {
public:
  /// From the first line that begins at `offset` or later, the text is the
  /// user's: it stands at `line` and further down.
  void follow(size_t offset, unsigned line) {
    places.push_back({offset, line, false});
  }
  /// From there on, the text is ours: each statement of it belongs to `line`.
  void hold(size_t offset, unsigned line) {
    places.push_back({offset, line, true});
  }
  /// From there on, nothing is known, and nothing depends on it.
  void leave(size_t offset) { places.push_back({offset, 0, false}); }

  /// `text` with directives. Its first line stands at `firstLine` of `file`.
  std::string apply(llvm::StringRef text, llvm::StringRef file,
                    unsigned firstLine) const;

private:
  struct Place {
    size_t offset;
    unsigned line;
    bool isHeld;
  };
  std::vector<Place> places;
};

/// `#line 5 "in.cpp"`, with its line end.
std::string lineDirective(unsigned line, llvm::StringRef file);

} // namespace yieldc

#endif
