// Temporaries inside the operand of a yield live until the generator is resumed
// or destroyed, and die in reverse order.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

struct Token {
  int kind;
  std::string text;
};
void show(const Token &token) {
  std::printf("{%d \"%s\"}", token.kind, token.text.c_str());
}

const Obj &same(const Obj &object) { return object; }

YIELDC_GENERATOR yieldc::generator<int> member_of_temporary() {
  Obj local("local");
  co_yield make("first", 1).value;
  trace::note("resumed");
  co_yield Obj("second", 2).value + Obj("third", 3).value;
  {
    Obj inner("inner");
    co_yield local.value + make("fourth", 4).value;
  }
}

YIELDC_GENERATOR yieldc::generator<Obj> prvalue_and_more() {
  co_yield Obj(make("source", 1));
  co_yield Obj("made", make("value", 2).value);
  for (int i = 0; i < 2; ++i) {
    Obj each("each", i);
    co_yield Obj("looped", make("value", i).value + each.value);
    if (i == 1)
      break;
  }
}

YIELDC_GENERATOR yieldc::generator<Obj> conditional(int n) {
  Obj local("local");
  co_yield n > 0 ? Obj("positive", n) : make("negative", n);
  co_yield n > 0 ? local : make("other", n);
}

YIELDC_GENERATOR yieldc::generator<Obj> through_a_function() {
  co_yield same(make("temporary", 1));
  co_yield same(same(Obj("another", 2)));
}

YIELDC_GENERATOR yieldc::generator<std::string> strings(std::string a,
                                                        std::string b) {
  co_yield a + " and " + b;
  for (int i = 0; i < 2; ++i)
    co_yield a + std::to_string(i);
  co_yield std::string("literal") + b.substr(1);
}

YIELDC_GENERATOR yieldc::generator<Token> tokens(std::string text) {
  co_yield {3, text + "!"};
  co_yield Token{4, text + "?"};
}

YIELDC_GENERATOR yieldc::generator<int> sizes(std::string text) {
  co_yield static_cast<int>((text + "!").size());
  co_yield static_cast<int>(std::string(3, 'x').size());
}

YIELDC_GENERATOR yieldc::generator<const char *> pointers() {
  co_yield std::string("lives until resumed").c_str();
  co_yield (std::string("this") + " too").c_str();
}

YIELDC_GENERATOR yieldc::generator<const Obj &> references() {
  co_yield same(make("temporary", 1));
  co_yield make("direct", 2);
}

// The value is the last, the temporaries before it still die at the end.
YIELDC_GENERATOR yieldc::generator<int> comma(int n) {
  co_yield (make("first", 1), make("second", 2), n);
  co_yield n;
}

int main() {
  trace::drive("member_of_temporary", [] { return member_of_temporary(); });
  trace::drive("prvalue_and_more", [] { return prvalue_and_more(); });
  trace::drive("conditional", [] { return conditional(1); });
  trace::drive("conditional", [] { return conditional(0); });
  trace::drive("through_a_function", [] { return through_a_function(); });
  trace::drive("strings", [] { return strings("one", "two"); });
  trace::drive("tokens", [] { return tokens("text"); });
  trace::drive("sizes", [] { return sizes("text"); });
  trace::drive("pointers", [] { return pointers(); });
  trace::drive("references", [] { return references(); });
  trace::drive("comma", [] { return comma(5); });
}
