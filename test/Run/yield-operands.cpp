// What may be yielded: lvalues, prvalues, conversions, braced lists, const
// objects; yielding never copies what can be referred to.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
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

struct Small {
  char a, b;
};
void show(const Small &small) { std::printf("{%d %d}", small.a, small.b); }

struct Base {
  int base;
};
struct Derived : Base {
  int derived;
};
void show(const Base &base) { std::printf("base %d", base.base); }

struct Nested {
  Token token;
  int numbers[2];
};
void show(const Nested &nested) {
  show(nested.token);
  std::printf("[%d %d]", nested.numbers[0], nested.numbers[1]);
}

YIELDC_GENERATOR yieldc::generator<Obj> objects(Obj parameter) {
  Obj local("local", 1);
  const Obj constant("constant", 2);
  co_yield local;
  co_yield constant;
  co_yield parameter;
  co_yield make("prvalue", 3);
  co_yield Obj("constructed", 4);
  co_yield std::move(local);
  co_yield {"braced", 5};
  co_yield {};
  Obj &reference = local;
  co_yield reference;
  Obj array[2] = {{"first", 6}, {"second", 7}};
  co_yield array[1];
  co_yield *&array[0];
  std::pair<Obj, int> pair(local, 0);
  co_yield pair.first;
}

YIELDC_GENERATOR yieldc::generator<Obj> conversions(int n) {
  co_yield "from a literal";
  const char *name = "from a pointer";
  co_yield name;
  co_yield Obj(n);
}

YIELDC_GENERATOR yieldc::generator<Token> tokens(std::string text) {
  co_yield Token{1, text};
  co_yield {2, "braced"};
  Token token = {4, text};
  co_yield token;
  token.kind = 5;
  co_yield token;
  co_yield {};
  co_yield Token();
}

YIELDC_GENERATOR yieldc::generator<Nested> nested_braces(int n) {
  co_yield {{1, "one"}, {n, n + 1}};
  co_yield Nested{{2, "two"}, {3}};
}

YIELDC_GENERATOR yieldc::generator<Small> small_ones() {
  co_yield {1, 2};
  Small small = {3, 4};
  co_yield small;
  small.b = 5;
  co_yield small;
  co_yield Small{6, 7};
}

YIELDC_GENERATOR yieldc::generator<std::string> strings(std::string text) {
  co_yield text;
  co_yield "literal";
  co_yield text + "!";
  co_yield {3, 'x'};
  co_yield {'a', 'b'};
  text += "?";
  co_yield text;
  co_yield std::string(text, 1);
}

YIELDC_GENERATOR yieldc::generator<std::vector<int>> vectors() {
  std::vector<int> kept{1};
  co_yield kept;
  co_yield {1, 2, 3};
  co_yield std::vector<int>(2, 7);
  kept.push_back(2);
  co_yield kept;
}

YIELDC_GENERATOR yieldc::generator<std::pair<int, std::string>> pairs() {
  co_yield {1, "one"};
  co_yield std::make_pair(2, "two");
  co_yield std::pair<int, std::string>(3, "three");
}

YIELDC_GENERATOR yieldc::generator<int> scalars(short s, unsigned char c,
                                                bool b) {
  co_yield s;
  co_yield c;
  co_yield b;
  co_yield 'x';
  co_yield true;
  co_yield s + c;
  co_yield (trace::note("comma"), c);
  co_yield (b ? 1 : 2);
  co_yield {5};
  co_yield {};
  int n = 3;
  co_yield n++;
  co_yield ++n;
  co_yield n += 10;
  co_yield - -n;
  co_yield !n;
  co_yield *&n;
  co_yield sizeof(char);
  int numbers[] = {8, 9};
  co_yield numbers[1];
  co_yield static_cast<int>(2.5);
  co_yield int{6};
  co_yield int(7);
  enum { constant = 12 };
  co_yield constant;
}

YIELDC_GENERATOR yieldc::generator<double> to_double(int n) {
  co_yield n;
  co_yield 0.5f;
  co_yield n / 2;
}

YIELDC_GENERATOR yieldc::generator<long> to_long(int n) {
  co_yield n;
  co_yield 1L;
  long wide = n;
  co_yield wide;
  co_yield {n};
}

YIELDC_GENERATOR yieldc::generator<bool> to_bool(int *pointer) {
  co_yield pointer != nullptr;
  co_yield !pointer;
}

YIELDC_GENERATOR yieldc::generator<const char *> pointers(const char *text) {
  co_yield text;
  co_yield text + 1;
  co_yield nullptr;
  char buffer[] = "buffer";
  co_yield buffer;
}

YIELDC_GENERATOR yieldc::generator<Base> to_base() {
  Derived derived;
  derived.base = 1;
  co_yield derived;
  const Derived constant = derived;
  co_yield constant;
  co_yield derived;
}

YIELDC_GENERATOR yieldc::generator<int> function_results(Obj object) {
  co_yield object.value;
  co_yield trace::say("said", 2);
  auto lambda = [&object](int n) { return n + object.value; };
  co_yield lambda(5);
  co_yield [](int n) { return n * 2; }(3);
}

// The temporary lives until the generator is resumed, like the operand of any
// full expression.
YIELDC_GENERATOR yieldc::generator<Obj> temporary_lifetimes() {
  co_yield make("first", 1);
  trace::note("resumed");
  {
    Obj inner("inner", 3);
    co_yield make("with inner", 4);
  }
  for (int i = 0; i < 2; ++i)
    co_yield make("looped", i);
}

// Values seen by the consumer change with the yielded object.
YIELDC_GENERATOR yieldc::generator<std::string> refers(std::string &shared) {
  co_yield shared;
  shared += "+";
  co_yield shared;
}

int main() {
  trace::drive("objects", [] { return objects(Obj("parameter")); });
  trace::drive("conversions", [] { return conversions(1); });
  trace::drive("conversions", [] { return conversions(-1); });
  trace::drive("tokens", [] { return tokens("text"); });
  trace::drive("nested_braces", [] { return nested_braces(5); });
  trace::drive("small_ones", [] { return small_ones(); });
  trace::drive("strings", [] { return strings("text"); });
  trace::drive("vectors", [] { return vectors(); });
  trace::drive("pairs", [] { return pairs(); });
  trace::drive("scalars", [] { return scalars(1, 2, true); });
  trace::drive("to_double", [] { return to_double(3); });
  trace::drive("to_long", [] { return to_long(3); });
  int number = 0;
  trace::drive("to_bool", [&] { return to_bool(&number); });
  trace::drive("pointers", [] { return pointers("ab"); });
  trace::drive("to_base", [] { return to_base(); });
  trace::drive("function_results",
               [] { return function_results(Obj("object", 1)); });
  trace::drive("temporary_lifetimes", [] { return temporary_lifetimes(); });
  std::string shared("shared");
  trace::drive("refers", [&] { return refers(shared); });
  for (const std::string &seen : refers(shared)) {
    shared += "*";
    trace::note("seen", seen);
  }
}
