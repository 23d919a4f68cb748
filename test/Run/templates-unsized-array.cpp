// An array of dependent type whose bound is counted from its initialiser.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<T> pair(T value) {
  T list[] = {value, value};
  co_yield list[1];
  co_yield list[0];
}

int main() {
  trace::drive("pair", [] { return pair(1); });
  trace::drive("pair", [] { return pair(trace::Obj("object", 2)); });
}
