// `if constexpr` chooses which yields there are.
// std: 17
// XFAIL: *
// Refused: not supported yet, `if constexpr` of a template with yields inside.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> if_constexpr(T v) {
  if constexpr (sizeof(T) == 1) {
    co_yield 1;
    co_yield v;
  } else if constexpr (sizeof(T) == 4) {
    co_yield v + 4;
  }
  co_yield 100;
}

int main() {
  trace::drive("if_constexpr", [] { return if_constexpr('a'); });
  trace::drive("if_constexpr", [] { return if_constexpr(5); });
  trace::drive("if_constexpr", [] { return if_constexpr(5.0); });
}
