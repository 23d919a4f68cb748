// `a ?: b` evaluates a once.
//
// flags: -Wno-gnu-conditional-omitted-operand -Wno-pedantic
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;
YIELDC_GENERATOR generator<int, int> elvis(int n) {
  int x = (co_yield n) ?: 7;
  note("x", x);
}
YIELDC_GENERATOR generator<int, int> elvis2(int n) {
  note("x", (co_yield n) ?: 7);
  note("y", (n ?: co_yield 8));
  note("z", (co_yield 1) + 1 ?: co_yield 8);
  note("z", trace::say("once", 2) ?: co_yield 8);
  note("z", trace::say("once", 0) ?: co_yield 8);
}
YIELDC_GENERATOR generator<int, int> elvis3(int n) {
  co_yield n ?: co_yield 8;
  co_yield (co_yield 4) ?: 5;
  n = (co_yield 4) ?: (co_yield 5);
  if ((co_yield 4) ?: (co_yield 5))
    note("yes");
  n = (co_yield 4) ? 1 : (co_yield 5);
}
YIELDC_GENERATOR generator<int> lives_on(int n) {
  co_yield trace::make("common", n).value ?: 3;
  co_yield (trace::make("common", 0).value ?: trace::make("other", n).value);
  co_yield (trace::make("part", n).value ?: 3) > 2 ? n : n + 1;
}
int main() {
  trace::drive("elvis", [] { return elvis(3); });
  trace::drive("elvis2", [] { return elvis2(3); });
  trace::drive("elvis3", [] { return elvis3(0); });
  trace::drive("lives_on", [] { return lives_on(4); });
}
