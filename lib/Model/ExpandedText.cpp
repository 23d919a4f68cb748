//===- ExpandedText.cpp - Text of what macros expand to -------------------===//
#include "Model/FragmentReader.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace yieldc::model {

/// `__LINE__` and the like, where `token` is what one stands for: that is for
/// the output to say. Empty if it is anything else.
static std::string placeMacroOf(const Token &token,
                                const Preprocessor &preprocessor) {
  if (!token.getLocation().isMacroID() ||
      !token.isOneOf(tok::numeric_constant, tok::string_literal))
    return "";
  const SourceManager &sources = preprocessor.getSourceManager();
  SourceLocation name = sources.getSpellingLoc(
      sources.getImmediateExpansionRange(token.getLocation()).getBegin());
  StringRef word(
      sources.getCharacterData(name),
      Lexer::MeasureTokenLength(name, sources, preprocessor.getLangOpts()));
  bool isPlace = llvm::is_contained({"__LINE__", "__FILE__", "__FILE_NAME__",
                                     "__BASE_FILE__", "__DATE__", "__TIME__",
                                     "__TIMESTAMP__"},
                                    word);
  return isPlace ? word.str() : "";
}

/// Adds what stands at one place: what is inserted there, up to what replaces
/// the text, which is returned; null if the text stays.
static const Hole *addHoles(std::vector<Piece> &to,
                            llvm::ArrayRef<const Hole *> holes) {
  const Hole *last = nullptr;
  for (const Hole *hole : holes) {
    bool isSeenAgain = last && last->piece.kind == hole->piece.kind;
    if (!isSeenAgain)
      to.push_back(hole->piece);
    last = hole;
    if (hole->end.isValid())
      return hole;
  }
  return nullptr;
}

std::vector<Piece> expandedPieces(llvm::ArrayRef<Token> tokens,
                                  llvm::ArrayRef<Hole> holes,
                                  const Preprocessor &preprocessor) {
  std::vector<Piece> result;
  llvm::DenseMap<SourceLocation, std::vector<const Hole *>> at;
  for (const Hole &hole : holes)
    at[hole.begin].push_back(&hole);
  auto addText = [&](std::string text) {
    Piece piece;
    piece.text = std::move(text);
    result.push_back(std::move(piece));
  };
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (i)
      addText(" ");
    auto found = at.find(tokens[i].getLocation());
    const Hole *hole =
        found == at.end() ? nullptr : addHoles(result, found->second);
    if (hole) {
      while (i + 1 < tokens.size() && tokens[i].getLocation() != hole->end)
        ++i;
      continue;
    }
    std::string place = placeMacroOf(tokens[i], preprocessor);
    addText(place.empty() ? preprocessor.getSpelling(tokens[i]) : place);
  }
  return result;
}

bool stringises(llvm::ArrayRef<Token> tokens,
                const Preprocessor &preprocessor) {
  const SourceManager &sources = preprocessor.getSourceManager();
  return llvm::any_of(tokens, [&](const Token &token) {
    SourceLocation loc = token.getLocation();
    return token.is(tok::string_literal) && loc.isMacroID() &&
           !sources.isInSystemMacro(loc) &&
           sources.isWrittenInScratchSpace(sources.getSpellingLoc(loc)) &&
           placeMacroOf(token, preprocessor).empty();
  });
}

} // namespace yieldc::model
