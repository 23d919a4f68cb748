// Declarations of several things, of which some become static and some live in
// the frame; types that are defined together with variables; attributes.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

using trace::note;

YIELDC_GENERATOR yieldc::generator<int> first(int n) {
  const int a = 3, b = n;
  int values[a] = {1, 2, 3};
  co_yield a + values[n];
  co_yield b;
}

YIELDC_GENERATOR yieldc::generator<int> last(int n) {
  const int b = n, a = 3;
  int values[a] = {1, 2, 3};
  co_yield a + values[n];
  co_yield b;
}

YIELDC_GENERATOR yieldc::generator<int> in_for(int n) {
  for (const int a = 3, b = n, *p = &b;;) {
    int values[a] = {1, 2, 3};
    co_yield a + values[n];
    co_yield *p;
    co_return;
  }
}

YIELDC_GENERATOR yieldc::generator<int, int> suspending(int n) {
  const int a = 3, b = co_yield n;
  int values[a] = {1, 2, 3};
  co_yield a + values[2] + b;
}

int twice(int n) { return 2 * n; }
YIELDC_GENERATOR yieldc::generator<int> functions(int n) {
  co_yield n;
  int b = n, twice(int);
  co_yield b;
  int twice(int), (*p)(int) = twice;
  co_yield p(b);
  co_yield twice(b);
}

YIELDC_GENERATOR yieldc::generator<int> bounds(int n) {
  const int size = 3;
  int values[size] = {1, 2, 3};
  co_yield values[1];
  co_yield values[0] + n;
}

YIELDC_GENERATOR yieldc::generator<int> constant(int n) {
  const int k = 3;
  co_yield k;
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> packed(int n) {
  struct S {
    char a;
    int b;
  } __attribute__((packed)) s = {1, 2};
  co_yield int(sizeof(s));
  co_yield s.b + n;
  co_yield int(sizeof(S));
}

YIELDC_GENERATOR yieldc::generator<int> assigned(int n) {
  struct S {
    int b;
  } s = {n};
  note("s", s.b);
  S t = {1};
  co_yield t.b;
  t = s;
  co_yield t.b;
}

YIELDC_GENERATOR yieldc::generator<int> enumerators(int n) {
  enum E { A, B } s = B;
  note("s", s);
  E t = A;
  co_yield t;
  t = s;
  co_yield t + n;
}

YIELDC_GENERATOR yieldc::generator<int> unnamed(int n) {
  const struct {
    int b;
  } s = {n}, *p = &s;
  note("s", p->b);
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> attributes(int n) {
  [[maybe_unused]] const int k = 3;
  [[maybe_unused]] const int a = 3, b = n;
  [[maybe_unused]] struct Q {
    int a;
  } q;
  int x = 1, y [[maybe_unused]] = 2;
  [[maybe_unused]] auto &z = x;
  [[maybe_unused]] again:
  co_yield x;
last:
  __attribute__((unused));
  co_yield x + n;
  for ([[maybe_unused]] int i : {1, 2})
    co_yield n;
  for ([[maybe_unused]] auto [c, d] : {std::pair<int, int>{1, 2}})
    co_yield n;
}

int main() {
  for (int n : {2, 1}) {
    trace::drive("first", [&] { return first(n); });
    trace::drive("last", [&] { return last(n); });
    trace::drive("in_for", [&] { return in_for(n); });
    trace::drive("functions", [&] { return functions(n); });
    trace::drive("bounds", [&] { return bounds(n); });
    trace::drive("constant", [&] { return constant(n); });
    trace::drive("packed", [&] { return packed(n); });
    trace::drive("assigned", [&] { return assigned(n); });
    trace::drive("enumerators", [&] { return enumerators(n); });
    trace::drive("unnamed", [&] { return unnamed(n); });
    trace::drive("attributes", [&] { return attributes(n); });
    auto g = suspending(n);
    while (auto step = g.next(5))
      note("suspending", *step);
  }
}
