//===- TokenStream.h - Every expanded token of a file -----------*- C++ -*-===//
//
// What the preprocessor handed to the parser, in order: the only place where a
// macro's expansion can be read as a whole; and what conditions left out.
// System headers are not in it.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FRONTEND_TOKENSTREAM_H
#define YIELDC_FRONTEND_TOKENSTREAM_H

#include "clang/Lex/Token.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <vector>

namespace yieldc {

class TokenStream {
public:
  void add(const clang::Token &token);

  /// The tokens from the one at `first` to the one at `last`, both included;
  /// locations are exact, also inside macros. Empty if either is unknown.
  llvm::ArrayRef<clang::Token> between(clang::SourceLocation first,
                                       clang::SourceLocation last) const;
  llvm::ArrayRef<clang::Token> all() const { return tokens; }
  /// The token after the one at `loc`.
  std::optional<clang::Token> after(clang::SourceLocation loc) const;
  /// The token before the one at `loc`.
  std::optional<clang::Token> before(clang::SourceLocation loc) const;

  /// Notes what was skipped: from a `#if`, `#elif` or `#else` on.
  void addSkipped(clang::SourceRange range) { skipped.push_back(range); }
  /// Whether what stands between two directives was skipped, where the first
  /// begins a branch and the second ends it. Linear.
  bool isSkipped(clang::SourceLocation begin, clang::SourceLocation end) const;

private:
  std::optional<size_t> find(clang::SourceLocation loc) const;

  std::vector<clang::Token> tokens;
  llvm::DenseMap<clang::SourceLocation, size_t> positions;
  std::vector<clang::SourceRange> skipped;
};

} // namespace yieldc

#endif
