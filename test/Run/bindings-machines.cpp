// Generators that are made of what structured bindings name.
//
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<char> letters(const std::string &s) {
  for (char c : s) co_yield c;
}
struct Span { int font; std::string text; };
YIELDC_GENERATOR yieldc::generator<char> ranged(const std::vector<Span> &spans) {
  for (const auto &[font, text] : spans)
    for (char c : letters(text))
      co_yield static_cast<char>(c + font);
}
YIELDC_GENERATOR yieldc::generator<char> delegated(const std::vector<Span> &spans) {
  for (const auto &[font, text] : spans)
    co_yield yieldc::elements_of(letters(text));
}
YIELDC_GENERATOR yieldc::generator<char> variable(const std::vector<Span> &spans) {
  for (const auto &[font, text] : spans) {
    auto l = letters(text);
    while (auto s = l.next())
      co_yield *s;
  }
}
YIELDC_GENERATOR yieldc::generator<char> one(Span &s) {
  auto &[font, text] = s;
  for (char c : letters(text))
    co_yield static_cast<char>(c + font);
}
int main() {
  std::vector<Span> v{{1, "ab"}, {2, "c"}};
  trace::drive("ranged", [&] { return ranged(v); });
  trace::drive("delegated", [&] { return delegated(v); });
  trace::drive("variable", [&] { return variable(v); });
  trace::drive("one", [&] { return one(v[0]); });
}
