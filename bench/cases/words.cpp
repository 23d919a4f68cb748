// Strings, yielded by reference: the words of a text, in one string that is
// used again and again.

#include "case.h"

namespace {

YIELDC_GENERATOR yieldc::generator<std::string> words(std::string const &text) {
  std::string word;
  for (char c : text) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      co_yield word;
      word.clear();
    }
  }
  if (!word.empty())
    co_yield word;
}

struct words_case : bench::observed {
  using input = std::string;
  using yielded = std::string;

  static const char *name() { return "words"; }
  static std::string make(bench::size which) {
    std::string text;
    int const lines = which == bench::size::many ? 500 : 1;
    for (int n = 0; n < lines; ++n)
      text += "the quick brown fox  jumps over the lazy dog again ";
    return text;
  }
  static auto generate(std::string const &text) -> decltype(words(text)) {
    return words(text);
  }
  static unsigned by_hand(std::string const &text) {
    unsigned sum = 0;
    std::string word;
    for (char c : text) {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        take(sum, word);
        word.clear();
      }
    }
    if (!word.empty())
      take(sum, word);
    return sum;
  }
};

bench::registered<words_case> const registered;

} // namespace
