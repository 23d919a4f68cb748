#include "Rewrite/Rewrite.h"
#include "clang/Format/Format.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace yieldc {

llvm::Error Edits::replace(const SourceManager &sources,
                           const LangOptions &lang, SourceRange range,
                           const std::string &text) {
  CharSourceRange chars = sources.getExpansionRange(range);
  tooling::Replacement edit(sources, chars, text, lang);
  File &file = replacements[edit.getFilePath().str()];
  if (file.text.empty())
    file.text =
        sources.getBufferData(sources.getFileID(chars.getBegin())).str();
  for (const tooling::Replacement &before : file.edits)
    if (before == edit)
      return llvm::Error::success();
  return file.edits.add(edit);
}

std::vector<std::string> Edits::files() const {
  std::vector<std::string> result;
  for (const auto &[path, file] : replacements)
    result.push_back(path);
  return result;
}

llvm::Expected<std::string> Edits::apply(llvm::StringRef path,
                                         bool format) const {
  const File &file = replacements.at(path.str());
  tooling::Replacements edits = file.edits;
  if (format) {
    llvm::Expected<format::FormatStyle> style =
        format::getStyle("file", path, "LLVM", file.text);
    if (!style)
      return style.takeError();
    // Nothing outside the replaced definitions may change.
    style->SortIncludes = format::FormatStyle::SI_Never;
    style->FixNamespaceComments = false;
    llvm::Expected<tooling::Replacements> formatted =
        format::formatReplacements(file.text, edits, *style);
    if (!formatted)
      return formatted.takeError();
    edits = *formatted;
  }
  return tooling::applyAllReplacements(file.text, edits);
}

} // namespace yieldc
