// Lambdas with copies of their own that live across yields.
// XFAIL: *
// Refused: a closure type has no name, and a copy cannot be made again.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> kept_by_copy(int n) {
  auto add = [n](int to) { return n + to; };
  n = 100;
  co_yield add(1);
  co_yield add(n);
}

YIELDC_GENERATOR yieldc::generator<int> kept_mutable(int n) {
  auto counter = [n]() mutable { return n++; };
  co_yield counter();
  co_yield counter();
  co_yield n;
}

int main() {
  trace::drive("kept_by_copy", [] { return kept_by_copy(5); });
  trace::drive("kept_mutable", [] { return kept_mutable(5); });
}
