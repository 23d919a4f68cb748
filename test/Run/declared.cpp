// Generators declared in a header and defined in a source file are boxed:
// another source uses them without seeing a machine.
// sources: Inputs/declared-user.cpp
// RUN: %run_both %s
#include "declared.h"

YIELDC_GENERATOR yieldc::generator<int> numbers(int n, trace::Obj object) {
  trace::Obj local("local", n);
  for (int i = 0; i < n; ++i)
    co_yield object.value + i;
}

YIELDC_GENERATOR yieldc::generator<std::string> words(const std::string &text,
                                                      char separator) {
  std::string word;
  for (char c : text)
    if (c == separator) {
      co_yield word;
      word.clear();
    } else {
      word += c;
    }
  co_yield word;
}

YIELDC_GENERATOR yieldc::generator<std::string> Document::lines() const {
  for (const std::string &line : words(text_, '/'))
    co_yield line;
}

YIELDC_GENERATOR yieldc::generator<int>
Document::lengths(const Document &document) {
  for (const std::string &line : document.lines())
    co_yield static_cast<int>(line.size());
}
