//===- SourceText.h - What stands in the file -------------------*- C++ -*-===//
#ifndef YIELDC_MODEL_SOURCETEXT_H
#define YIELDC_MODEL_SOURCETEXT_H

#include "Model/Builder.h"
#include "Model/FragmentReader.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Lex/Lexer.h"
#include <tuple>

namespace yieldc::model {

/// The file text of a fragment, or why it must be expanded.
class SourceText {
public:
  SourceText(const clang::SourceManager &sources,
             const clang::LangOptions &lang, clang::SourceRange range)
      : sources(sources), lang(lang) {
    clang::CharSourceRange chars = clang::Lexer::makeFileCharRange(
        clang::CharSourceRange::getTokenRange(range), sources, lang);
    if (chars.isInvalid())
      return;
    std::tie(file, begin) = sources.getDecomposedLoc(chars.getBegin());
    end = sources.getFileOffset(chars.getEnd());
    text = sources.getBufferData(file);
    valid = true;
  }

  bool isValid() const { return valid; }
  llvm::StringRef whole() const { return text.slice(begin, end); }

  /// The offset of a token in the text; nothing if it is in a macro's body.
  std::optional<unsigned> find(clang::SourceLocation loc) const {
    clang::SourceLocation spelling = sources.getSpellingLoc(loc);
    auto [tokenFile, offset] = sources.getDecomposedLoc(spelling);
    if (tokenFile != file || offset < begin || offset >= end)
      return std::nullopt;
    return offset;
  }

  unsigned tokenLength(clang::SourceLocation loc) const {
    return clang::Lexer::MeasureTokenLength(sources.getSpellingLoc(loc),
                                            sources, lang);
  }

  std::vector<Piece> pieces(llvm::ArrayRef<Hole> holes) const {
    std::vector<Piece> result;
    unsigned at = begin;
    auto copyTo = [&](unsigned offset) {
      if (offset <= at)
        return;
      Piece piece;
      piece.text = text.slice(at, offset).str();
      result.push_back(std::move(piece));
      at = offset;
    };
    for (const Hole &hole : holes) {
      unsigned offset = *find(hole.begin);
      if (offset < at)
        continue; // inside a hole already printed
      copyTo(offset);
      // `__extension__(…)` may become `__extension__ name`.
      bool touches = hole.isSubstitution && offset > begin &&
                     clang::isAsciiIdentifierContinue(text[offset - 1]);
      if (touches)
        result.push_back(*verbatim(" ").pieces.begin());
      result.push_back(hole.piece);
      if (hole.end.isValid())
        at = *find(hole.end) + tokenLength(hole.end);
    }
    copyTo(end);
    return result;
  }

  /// Two expressions that are one in the text: a macro repeats its argument.
  bool isRepeated(llvm::ArrayRef<Hole> holes) const {
    llvm::DenseMap<unsigned, clang::SourceLocation> seen;
    for (const Hole &hole : holes)
      if (hole.isSubstitution && has(hole)) {
        auto [at, isNew] = seen.try_emplace(*find(hole.begin), hole.begin);
        if (!isNew && at->second != hole.begin)
          return true;
      }
    return false;
  }

  bool has(const Hole &hole) const {
    return find(hole.begin) && (hole.end.isInvalid() || find(hole.end));
  }

  void sort(std::vector<Hole> &holes) const {
    for (unsigned i = 0; i < holes.size(); ++i)
      holes[i].order = i;
    // Of two that begin together, that of the larger expression counts.
    auto key = [&](const Hole &hole) {
      long length =
          hole.isSubstitution ? *find(hole.end) - *find(hole.begin) : -1L;
      return std::tuple(*find(hole.begin), -length, hole.order);
    };
    llvm::sort(holes,
               [&](const Hole &a, const Hole &b) { return key(a) < key(b); });
    // A macro's argument may be expanded, and so seen, more than once.
    auto same = [&](const Hole &a, const Hole &b) {
      return *find(a.begin) == *find(b.begin) && a.piece.kind == b.piece.kind;
    };
    holes.erase(std::unique(holes.begin(), holes.end(), same), holes.end());
  }

private:
  const clang::SourceManager &sources;
  const clang::LangOptions &lang;
  clang::FileID file;
  unsigned begin = 0, end = 0;
  llvm::StringRef text;
  bool valid = false;
};

} // namespace yieldc::model

#endif
