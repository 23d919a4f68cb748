// A function template with a parameter pack.
// XFAIL: *
// Refused: not supported yet, a generator with a parameter pack.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> pack(int first, Ts... rest) {
  co_yield first;
  const int all[] = {first, rest...};
  for (int value : all)
    co_yield value;
  co_yield static_cast<int>(sizeof...(rest));
}

int main() {
  trace::drive("pack", [] { return pack(1, 2, 3); });
  trace::drive("pack", [] { return pack(1); });
}
