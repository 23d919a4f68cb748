// Forms of initialisation, told apart: copy-, direct-, list-, value-, default-
// and aggregate-initialisation choose other constructors.
// flags: -Wno-missing-field-initializers
// RUN: %run_both %s
#include "trace.h"
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

// Says which constructor was chosen.
struct Which {
  int chosen;
  Which() : chosen(0) { trace::note("default"); }
  Which(int n) : chosen(1) { trace::note("int", n); }
  explicit Which(double) : chosen(2) { trace::note("explicit double"); }
  Which(std::initializer_list<int> list) : chosen(3) {
    trace::note("list of", static_cast<long>(list.size()));
  }
  Which(const Which &other) : chosen(other.chosen) { trace::note("copy"); }
  Which(Which &&other) noexcept : chosen(other.chosen) { trace::note("move"); }
  ~Which() { trace::note("gone", chosen); }
};

struct Converts {
  operator Which() const { return Which(7); }
};

struct Aggregate {
  int first;
  std::string second;
  trace::Obj third;
};

struct Outer {
  Aggregate inner;
  int numbers[3];
};

struct Plain {
  int a;
  int b;
};

struct WithDefaults {
  int a = 3;
  std::string b{"default"};
};

YIELDC_GENERATOR yieldc::generator<int> constructors(int n) {
  Which defaulted;
  co_yield defaulted.chosen;
  Which copied = n;
  co_yield copied.chosen;
  Which direct(2.5);
  co_yield direct.chosen;
  Which truncated = 2;
  co_yield truncated.chosen;
  Which listed{n, n};
  co_yield listed.chosen;
  Which copy_listed = {n};
  co_yield copy_listed.chosen;
  Which empty{};
  co_yield empty.chosen;
  Which converted = Converts();
  co_yield converted.chosen;
  Which of_lvalue = converted;
  co_yield of_lvalue.chosen;
  auto deduced = Which(n);
  co_yield deduced.chosen;
  auto braced = Which{n, n, n};
  co_yield braced.chosen;
  auto parenthesised((Which(n)));
  co_yield parenthesised.chosen;
}

YIELDC_GENERATOR yieldc::generator<int> vectors() {
  std::vector<int> filled(3, 1);
  std::vector<int> listed{3, 1};
  std::vector<int> copy_listed = {3, 1, 1, 1};
  co_yield static_cast<int>(filled.size());
  co_yield static_cast<int>(listed.size());
  co_yield static_cast<int>(copy_listed.size());
  std::vector<std::string> words = {"a", {3, 'b'}, std::string("c")};
  for (auto &word : words)
    co_yield static_cast<int>(word.size());
  std::vector<std::pair<int, std::string>> pairs = {{1, "x"}, {2, "yy"}};
  for (auto &pair : pairs)
    co_yield pair.first * 10 + static_cast<int>(pair.second.size());
}

YIELDC_GENERATOR yieldc::generator<int> aggregates(int n) {
  Aggregate full = {n, "two", {"three", 3}};
  co_yield full.first + full.third.value;
  Aggregate braces{n + 1, "longer", trace::make("third", 4)};
  co_yield static_cast<int>(braces.second.size());
  Outer nested = {{n, "x", trace::Obj("in", 1)}, {1, 2, 3}};
  co_yield nested.numbers[2] + nested.inner.third.value;
  Outer flat{{n, "x", trace::Obj("in", 1)}, {1}};
  co_yield flat.numbers[0] + flat.numbers[1];
  auto made = Aggregate{n, "made", {"made", 8}};
  co_yield made.third.value;
  Aggregate several[2] = {{1, "a", {"b", 2}}, {3, "c", {"d", 4}}};
  co_yield several[1].third.value;
}

YIELDC_GENERATOR yieldc::generator<int> zeroes() {
  Plain valued{};
  Plain also = {};
  Plain made = Plain();
  int number{};
  int made_number = int();
  int *pointer{};
  double real = {};
  int array[2]{};
  co_yield valued.a + valued.b + also.a + also.b + made.a + made.b;
  co_yield number + made_number + static_cast<int>(real) + array[0] + array[1];
  co_yield pointer ? 1 : 0;
  valued.a = 5;
  co_yield valued.a;
  bool flag{}, other = {};
  co_yield flag || other ? 1 : 0;
}

// Each turn of a loop initialises anew.
YIELDC_GENERATOR yieldc::generator<int> again_and_again() {
  for (int i = 0; i < 3; ++i) {
    Plain plain = {i};
    int counter{};
    std::string text;
    WithDefaults defaults;
    co_yield plain.a + plain.b;
    plain.b = 100;
    ++counter;
    co_yield counter;
    text += "x";
    co_yield static_cast<int>(text.size());
    defaults.a += i;
    defaults.b += "!";
    co_yield defaults.a + static_cast<int>(defaults.b.size());
  }
}

YIELDC_GENERATOR yieldc::generator<int> from_one_another(int n) {
  int a = n;
  int b = a * 2;
  int c = a + b, d = c * 2;
  co_yield d;
  trace::Obj x("x", a);
  trace::Obj y = x;
  trace::Obj z(std::move(x));
  co_yield y.value + z.value;
  std::pair<trace::Obj, int> pair(y, b);
  co_yield pair.first.value + pair.second;
}

YIELDC_GENERATOR yieldc::generator<int> conditional_and_comma(int n) {
  trace::Obj left("left", 1);
  trace::Obj picked = n > 0 ? left : trace::make("right", 2);
  co_yield picked.value;
  int last = (trace::note("comma"), n + 5);
  co_yield last;
  bool both = n > 0 && trace::say("evaluated", 1) == 1;
  co_yield both ? 1 : 0;
}

int main() {
  trace::drive("constructors", [] { return constructors(5); });
  trace::drive("vectors", [] { return vectors(); });
  trace::drive("aggregates", [] { return aggregates(1); });
  trace::drive("zeroes", [] { return zeroes(); });
  trace::drive("again_and_again", [] { return again_and_again(); });
  trace::drive("from_one_another", [] { return from_one_another(2); });
  trace::drive("conditional_and_comma",
               [] { return conditional_and_comma(1); });
  trace::drive("conditional_and_comma",
               [] { return conditional_and_comma(0); });
}
