// A constant that a lambda captures by name lives in the frame.
//
// flags: -Wno-unused-lambda-capture
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using yieldc::generator;

YIELDC_GENERATOR generator<int> constants(int n) {
  const int k = 4;
  auto add = [k](int x) { return k + x; };
  co_yield add(1);
  auto same = [&k](const int *p) { return p == &k; };
  co_yield same(&k);
  const int size = 2; // not captured
  int table[size] = {n, k};
  co_yield [&table, k] { return table[0] + table[1] + k; }();
  co_yield add(table[size - 1]);
}

int main() {
  trace::drive("constants", [] { return constants(2); });
}
