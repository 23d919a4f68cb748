#include "Frontend/TokenStream.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace yieldc {

void TokenStream::add(const Token &token) {
  if (positions.try_emplace(token.getLocation(), tokens.size()).second)
    tokens.push_back(token);
}

std::optional<size_t> TokenStream::find(SourceLocation loc) const {
  auto found = positions.find(loc);
  if (found == positions.end())
    return std::nullopt;
  return found->second;
}

llvm::ArrayRef<Token> TokenStream::between(SourceLocation first,
                                           SourceLocation last) const {
  std::optional<size_t> begin = find(first), end = find(last);
  if (!begin || !end || *begin > *end)
    return {};
  return llvm::ArrayRef(tokens).slice(*begin, *end - *begin + 1);
}

std::optional<Token> TokenStream::after(SourceLocation loc) const {
  std::optional<size_t> at = find(loc);
  if (!at || *at + 1 >= tokens.size())
    return std::nullopt;
  return tokens[*at + 1];
}

bool TokenStream::isSkipped(SourceLocation begin, SourceLocation end) const {
  return llvm::any_of(skipped, [&](SourceRange range) {
    return range.getBegin() <= begin && end <= range.getEnd();
  });
}

std::optional<Token> TokenStream::before(SourceLocation loc) const {
  std::optional<size_t> at = find(loc);
  if (!at || *at == 0)
    return std::nullopt;
  return tokens[*at - 1];
}

} // namespace yieldc
