#include "Frontend/BodyFilter.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace yieldc {

const std::vector<unsigned> &BodyFilter::marksIn(FileID file) {
  auto [entry, isNew] = marks.try_emplace(file);
  SourceManager &sources = compiler.getSourceManager();
  if (!isNew || sources.isInSystemHeader(sources.getLocForStartOfFile(file)))
    return entry->second;
  llvm::StringRef text = sources.getBufferData(file);
  for (llvm::StringRef word : {"YIELDC_", "yieldc", "co_yield"})
    for (size_t at = text.find(word); at != llvm::StringRef::npos;
         at = text.find(word, at + 1))
      entry->second.push_back(at);
  llvm::sort(entry->second);
  return entry->second;
}

bool BodyFilter::mayHoldGenerator(const Decl *function) {
  SourceManager &sources = compiler.getSourceManager();
  auto [file, offset] =
      sources.getDecomposedExpansionLoc(function->getLocation());
  const std::vector<unsigned> &offsets = marksIn(file);
  auto next = llvm::upper_bound(offsets, offset);
  if (next == offsets.end())
    return false;
  llvm::StringRef text = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), compiler.getLangOpts(),
              text.begin(), text.begin() + offset, text.end());
  unsigned depth = 0;
  Token token;
  while (!lexer.LexFromRawLexer(token)) {
    if (token.is(tok::l_brace))
      ++depth;
    else if (token.is(tok::semi) && depth == 0)
      return false;
    else if (token.is(tok::r_brace) && depth && --depth == 0 &&
             *next < sources.getFileOffset(token.getLocation()))
      return true;
    else if (token.is(tok::r_brace) && depth == 0)
      return false;
  }
  return true;
}

} // namespace yieldc
