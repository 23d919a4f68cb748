// Uses the generators of declared.cpp, and has one of its own.
#include "declared.h"
#include <utility>

YIELDC_GENERATOR yieldc::generator<int> doubled(yieldc::generator<int> inner) {
  for (int value : inner)
    co_yield 2 * value;
}

int main() {
  trace::drive("numbers", [] { return numbers(2, trace::Obj("p", 5)); });
  const std::string text = "some words here";
  trace::drive("words", [&] { return words(text); });
  trace::drive("doubled",
               [] { return doubled(numbers(2, trace::Obj("p", 7))); });
  Document document("a line/another/third");
  trace::drive("lines", [&] { return document.lines(); });
  trace::drive("lengths", [&] { return Document::lengths(document); });
}
