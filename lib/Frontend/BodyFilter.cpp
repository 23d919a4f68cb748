#include "Frontend/BodyFilter.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace yieldc {

static bool isMarkingWord(llvm::StringRef word) {
  return word == "co_yield" || word == "co_return" || word == "co_await" ||
         word == "yieldc" || word == "YIELDC_GENERATOR";
}

/// Whether `token`, behind braces, begins another declaration. The braces of an
/// initialiser or of a `try` block are followed by more of the same function.
static bool beginsAnother(const Token &token) {
  if (token.is(tok::raw_identifier))
    return token.getRawIdentifier() != "catch";
  return token.isOneOf(tok::semi, tok::r_brace, tok::hash, tok::l_square,
                       tok::tilde, tok::coloncolon);
}

bool BodyFilter::isMarkedMacro(const IdentifierInfo *name) {
  const MacroInfo *macro = compiler.getPreprocessor().getMacroInfo(name);
  if (!macro)
    return false;
  auto [known, isNew] = macros.try_emplace(macro, false);
  if (!isNew)
    return known->second;
  bool isMarked = llvm::any_of(macro->tokens(), [&](const Token &token) {
    const IdentifierInfo *word = token.getIdentifierInfo();
    return word && (isMarkingWord(word->getName()) || isMarkedMacro(word));
  });
  return macros[macro] = isMarked;
}

bool BodyFilter::isMark(const Token &token) {
  if (token.isNot(tok::raw_identifier))
    return false;
  llvm::StringRef word = token.getRawIdentifier();
  if (isMarkingWord(word) || referring.contains(word))
    return true;
  const IdentifierInfo *name =
      compiler.getPreprocessor().getIdentifierInfo(word);
  return name->hasMacroDefinition() && isMarkedMacro(name);
}

bool BodyFilter::mayHoldGenerator(const Decl *function) {
  SourceManager &sources = compiler.getSourceManager();
  SourceLocation begin = function->getLocation();
  if (sources.isInSystemHeader(begin))
    return false;
  if (begin.isMacroID())
    return true;
  auto [file, offset] = sources.getDecomposedLoc(begin);
  llvm::StringRef text = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), compiler.getLangOpts(),
              text.begin(), text.begin() + offset, text.end());
  unsigned depth = 0;
  bool isAfterBraces = false;
  Token token;
  while (!lexer.LexFromRawLexer(token)) {
    if (isAfterBraces && beginsAnother(token))
      return false;
    isAfterBraces = false;
    if (isMark(token))
      return true;
    if (token.isOneOf(tok::l_brace, tok::l_paren))
      ++depth;
    else if (depth == 0 && token.isOneOf(tok::semi, tok::r_brace))
      return false;
    else if (depth && token.isOneOf(tok::r_brace, tok::r_paren))
      isAfterBraces = --depth == 0 && token.is(tok::r_brace);
  }
  return true;
}

} // namespace yieldc
