//===- ExpandedText.cpp - Text of what macros expand to -------------------===//
#include "Model/FragmentReader.h"
#include "Model/SourceText.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace yieldc::model {

/// What is spelled at `loc`, which is in no macro.
static StringRef wordAt(SourceLocation loc, const Preprocessor &preprocessor) {
  const SourceManager &sources = preprocessor.getSourceManager();
  return StringRef(
      sources.getCharacterData(loc),
      Lexer::MeasureTokenLength(loc, sources, preprocessor.getLangOpts()));
}

/// `macro` is one of the library.
static bool isOfLibrary(const MacroInfo *macro, const SourceManager &sources) {
  return macro && macro->getDefinitionLoc().isValid() &&
         sources.isInSystemHeader(macro->getDefinitionLoc());
}

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
  StringRef word = wordAt(name, preprocessor);
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

/// Is `name`, or something that it expands to, a macro of the body?
bool Builder::usesOwnMacro(const IdentifierInfo *name, SourceLocation at,
                           llvm::DenseSet<const IdentifierInfo *> &seen) const {
  if (!name || !name->hadMacroDefinition() || !seen.insert(name).second)
    return false;
  if (ownMacros.contains(name->getName()))
    return true;
  const MacroInfo *macro =
      unit.preprocessor()
          .getMacroDefinitionAtLoc(name, sources.getExpansionLoc(at))
          .getMacroInfo();
  return macro && llvm::any_of(macro->tokens(), [&](const Token &token) {
           return usesOwnMacro(token.getIdentifierInfo(), at, seen);
         });
}

/// The same of a name in `text`, which ends `at`.
bool Builder::usesOwnMacro(StringRef text, SourceLocation at) const {
  llvm::DenseSet<const IdentifierInfo *> seen;
  while (!ownMacros.empty() && !text.empty()) {
    StringRef word =
        text.take_while([](char c) { return isAsciiIdentifierContinue(c); });
    if (!word.empty() && !isDigit(word.front()) &&
        usesOwnMacro(unit.preprocessor().getIdentifierInfo(word), at, seen))
      return true;
    text = text.drop_front(std::max<size_t>(word.size(), 1));
  }
  return false;
}

/// `#define get fetch`, where `fetch(x)` is a macro: the arguments follow.
static bool takesWhatFollows(const MacroInfo *macro, SourceLocation at,
                             Preprocessor &preprocessor) {
  for (unsigned i = 0; macro && i < 16; ++i) {
    if (macro->isFunctionLike())
      return true;
    const IdentifierInfo *last =
        macro->tokens_empty() ? nullptr
                              : macro->tokens().back().getIdentifierInfo();
    macro = last ? preprocessor.getMacroDefinitionAtLoc(last, at).getMacroInfo()
                 : nullptr;
  }
  return macro != nullptr;
}

/// Where a macro of the library without parameters is named that `token` is a
/// part of, in the body of another macro; invalid if it is of none.
SourceLocation Builder::libraryConstant(const Token &token) const {
  SourceLocation found;
  SourceLocation loc = token.getLocation();
  while (loc.isMacroID()) {
    if (sources.isMacroArgExpansion(loc)) {
      loc = sources.getImmediateSpellingLoc(loc);
      continue;
    }
    loc = sources.getImmediateExpansionRange(loc).getBegin();
    const IdentifierInfo *word = unit.preprocessor().getIdentifierInfo(
        wordAt(sources.getSpellingLoc(loc), unit.preprocessor()));
    SourceLocation at = sources.getExpansionLoc(token.getLocation());
    const MacroInfo *macro =
        unit.preprocessor().getMacroDefinitionAtLoc(word, at).getMacroInfo();
    llvm::DenseSet<const IdentifierInfo *> seen;
    if (loc.isMacroID() && isOfLibrary(macro, sources) &&
        !takesWhatFollows(macro, at, unit.preprocessor()) &&
        !usesOwnMacro(word, loc, seen))
      found = loc;
  }
  return found;
}

/// How many of `tokens` a macro of the library stands for that can be written
/// as the user did: what it means is not for the tool to say.
size_t Builder::keepLibraryMacro(llvm::ArrayRef<Token> tokens,
                                 llvm::ArrayRef<Hole> holes,
                                 std::vector<Piece> &pieces) const {
  SourceLocation loc = tokens.front().getLocation();
  if (!loc.isMacroID())
    return 0;
  // `errno` in a macro of the user's is another number elsewhere, or a call.
  if (SourceLocation constant = libraryConstant(tokens.front());
      constant.isValid()) {
    Piece piece;
    piece.text =
        wordAt(sources.getSpellingLoc(constant), unit.preprocessor()).str();
    pieces.push_back(std::move(piece));
    return llvm::find_if(tokens,
                         [&](const Token &token) {
                           return libraryConstant(token) != constant;
                         }) -
           tokens.begin();
  }
  CharSourceRange range = sources.getExpansionRange(loc);
  const IdentifierInfo *name = unit.preprocessor().getIdentifierInfo(
      wordAt(range.getBegin(), unit.preprocessor()));
  const MacroInfo *macro = unit.preprocessor()
                               .getMacroDefinitionAtLoc(name, range.getBegin())
                               .getMacroInfo();
  SourceText text(sources, lang, range.getAsRange());
  if (!isOfLibrary(macro, sources) || !text.isValid() ||
      usesOwnMacro(text.whole(), range.getEnd()))
    return 0;
  auto isPart = [&](SourceLocation part) {
    return sources.getExpansionLoc(part) == range.getBegin();
  };
  size_t count = llvm::find_if(tokens,
                               [&](const Token &token) {
                                 return !isPart(token.getLocation());
                               }) -
                 tokens.begin();
  std::vector<Hole> inside;
  for (const Hole &hole : holes) {
    if (!isPart(hole.begin))
      continue;
    if (!text.has(hole))
      return 0;
    inside.push_back(hole);
  }
  if (text.isRepeated(inside))
    return 0;
  text.sort(inside);
  for (Piece &piece : text.pieces(inside))
    pieces.push_back(std::move(piece));
  return count;
}

/// The text of expanded tokens, one space between them: clang-format knows
/// better than we where none is wanted.
std::vector<Piece> Builder::expandedPieces(llvm::ArrayRef<Token> tokens,
                                           llvm::ArrayRef<Hole> holes) const {
  const Preprocessor &preprocessor = unit.preprocessor();
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
    if (size_t count = keepLibraryMacro(tokens.drop_front(i), holes, result)) {
      i += count - 1;
      continue;
    }
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
