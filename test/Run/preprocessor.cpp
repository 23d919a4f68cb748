// Preprocessor directives inside a body.
// XFAIL: *
// Refused: not supported yet, a directive inside a body.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

#define LIMIT 3

#if LIMIT > 2
YIELDC_GENERATOR yieldc::generator<int> conditional(int n) {
#ifdef NEVER_DEFINED
  co_yield -1;
#else
  co_yield n;
#endif
#if LIMIT == 3
  co_yield n + 1;
#endif
}
#endif

int main() {
  trace::drive("conditional", [] { return conditional(1); });
}
