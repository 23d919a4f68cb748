// The comma in operands that are kept, in arguments of generators, and in heads
// of statements.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using trace::say;
using yieldc::generator;

namespace {

int add(int a, int b) { return a + b; }
int addr(const int &a, int b) { return a + b; }

YIELDC_GENERATOR generator<int, int> commas(int n) {
  note("a", add((say("b", 1), n), co_yield 1));
  note("a", addr((say("b", 1), 4), co_yield 1));
  note("a", addr((note("b"), 4), co_yield 1));
  int x[] = {(say("b", 1), n + 2), co_yield 1};
  note("x", x[0]);
  int z = 0;
  z += (say("b", 1), n + 2), co_yield 1;
  note("z", z + (say("e", 1), n + 2) * (co_yield 1));
  int &zr = (say("b", 1), z);
  co_yield zr + (say("b", 1), ++z);
  const trace::Obj &o = (say("b", 1), trace::make("o", 1));
  trace::Obj o2 = (say("b", 1), (note("h"), trace::make("o", co_yield o.value)));
  switch (say("b", 1), n) { default: co_yield 1; }
  if (say("b", 1), co_yield 1) co_yield (say("b", 1), n);
  co_yield (say("b", 1), n) ? (say("b", 1), n + 1) : (co_yield (say("b", 1), 2));
  co_yield yieldc::elements_of([](int a, const int &) YIELDC_GENERATOR -> generator<int> { co_yield a + 0; }((say("b", 1), n + 2), (say("b", 1), 8)));
  if (n > 3)
    co_yield yieldc::elements_of(commas((say("c", 1), n - 1)));
}
YIELDC_GENERATOR generator<int> recursive(int n, const int &m) {
  co_yield m;
  if (n > 3)
    co_yield yieldc::elements_of(recursive((say("c", 1), n - 1), (say("d", 1), 4)));
}
} // namespace

int main() {
  trace::drive("commas", [] { return commas(2); });
  trace::drive("commas", [] { return commas(5); });
  trace::drive("recursive", [] { static const int two = 2; return recursive(5, two); });
}
