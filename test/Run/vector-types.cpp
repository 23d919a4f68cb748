// Types beyond the standard that have no name of one word.
// std: 11
// flags: -Wno-c99-extensions -Wno-pedantic
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using yieldc::generator;

typedef int v4 __attribute__((vector_size(16)));

YIELDC_GENERATOR generator<v4> sums(v4 a) {
  co_yield a + a;
  auto both = a + a;
  co_yield both;
  auto const &bound = a * a;
  co_yield a;
  co_yield bound;
}
YIELDC_GENERATOR generator<int, int> parts(v4 a) {
  co_yield (a + a)[0] + (co_yield 1);
}

int main() {
  v4 a = {1, 2, 3, 4};
  for (const v4 &all : sums(a))
    trace::note("all", all[0] + all[1] + all[2] + all[3]);
  auto g = parts(a);
  trace::note("part", *g.next());
  trace::note("part", *g.next(5));
}
