// Generators that are made of what a delegation returns.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
typedef yieldc::generator<int, int, unsigned> reader;
struct decoder {
  YIELDC_GENERATOR reader number(int n) {
    unsigned v = 0;
    while (n-- > 0)
      v = v * 10 + static_cast<unsigned>(co_yield n);
    co_return v;
  }
  YIELDC_GENERATOR reader sum(unsigned n) {
    unsigned v = 0;
    while (n-- > 0)
      v += static_cast<unsigned>(co_yield -1);
    co_return v;
  }
  YIELDC_GENERATOR reader all() {
    co_return co_yield yieldc::elements_of(sum(co_yield yieldc::elements_of(number(2))));
  }
};
YIELDC_GENERATOR reader number(int n) {
  unsigned v = 0;
  while (n-- > 0)
    v = v * 10 + static_cast<unsigned>(co_yield n);
  co_return v;
}
YIELDC_GENERATOR reader sum(unsigned n) {
  unsigned v = 0;
  while (n-- > 0)
    v += static_cast<unsigned>(co_yield -1);
  co_return v;
}
YIELDC_GENERATOR reader all() {
  co_return co_yield yieldc::elements_of(sum(co_yield yieldc::elements_of(number(2))));
}
YIELDC_GENERATOR reader simple(int n) {
  unsigned m = co_yield yieldc::elements_of(sum(static_cast<unsigned>(co_yield n)));
  co_return m;
}
YIELDC_GENERATOR yieldc::generator<int, unsigned, unsigned> sum2(unsigned n) {
  unsigned v = 0;
  while (n-- > 0)
    v += static_cast<unsigned>(co_yield -1);
  co_return v;
}
YIELDC_GENERATOR  yieldc::generator<int, unsigned, unsigned> variable(int) {
  auto g = sum2(co_yield yieldc::elements_of(sum2(2)));
  for (int x : g)
    co_yield x + 1;
  co_return 1u;
}

YIELDC_GENERATOR  yieldc::generator<int, unsigned, unsigned> range2(int) {
  for (int x : sum2(co_yield yieldc::elements_of(sum2(2))))
    co_yield x + 1;
  co_return 1u;
}
int main() {
  decoder d;
  trace::drive("member", [&] { return d.all(); });
  trace::drive("free", [&] { return all(); });
  trace::drive("simple", [&] { return simple(3); });
  trace::drive("variable", [] { return variable(0); });
  trace::drive("range", [] { return range2(0); });
}
