// In a template the elements of a range may have to be converted to what the
// loop's variable is, or refers to: the reference keeps the result alive.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

struct wrapped {
  Obj object;
  int n;
  wrapped(int value) : object("wrapped", value), n(value) {}
  operator int() const { return n; }
};

template <class T, class U> YIELDC_GENERATOR generator<int> loops(T t) {
  U u(4);
  std::vector<T> elements{t, t};
  for (const wrapped &each : elements) {
    note("wrapped", each.n);
    co_yield each.n;
    note("wrapped", each.n);
  }
  for (const U &each : elements) {
    co_yield each;
    note("dependent", each);
  }
  for (const long &each : elements) {
    co_yield static_cast<int>(each);
    note("long", static_cast<int>(each));
  }
  for (const int &each : elements) {
    co_yield each;
    note("int", each);
  }
  for (wrapped each : elements) {
    co_yield each;
    note("copy", each.n);
  }
  for (auto &each : elements) {
    co_yield each;
    each = 5;
  }
  for (const auto &each : elements) {
    co_yield each;
    note("element", each);
  }
  for (const U &each : {u, u}) {
    co_yield each;
    note("listed", each);
  }
  for (const Obj &each : {u.object, u.object}) {
    co_yield each.value;
    note("part", each.value);
  }
}

int main() {
  trace::drive("converted", [] { return loops<int, wrapped>(3); });
  trace::drive("referred", [] { return loops<wrapped, wrapped>(3); });
}
