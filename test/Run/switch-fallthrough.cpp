// `switch` arms that fall into one another, across yields and objects.
// flags: -Wno-implicit-fallthrough
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> all_of_them(int n) {
  switch (n) {
  case 0:
    co_yield 0;
  case 1:
    co_yield 1;
  case 2:
    co_yield 2;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> through_default(int n) {
  switch (n) {
  case 0:
    co_yield 0;
  default:
    co_yield 9;
  case 1:
    co_yield 1;
  }
}

YIELDC_GENERATOR yieldc::generator<int> silent_ones(int n) {
  int sum = 0;
  switch (n) {
  case 0:
    sum += 1;
  case 1:
    sum += 10;
    co_yield sum;
  case 2:
    sum += 100;
  default:
    sum += 1000;
  }
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> with_objects(int n) {
  trace::Obj outer("outer");
  switch (n) {
  case 0: {
    trace::Obj zero("zero");
    co_yield zero.value;
  }
  case 1: {
    trace::Obj one("one", 1);
    co_yield one.value;
    if (n == 0)
      break;
  }
  default:
    co_yield 2;
  }
}

YIELDC_GENERATOR yieldc::generator<int> conditional(int n, bool fall) {
  switch (n) {
  case 0:
    co_yield 0;
    if (!fall)
      break;
  case 1:
    if (fall)
      co_yield 1;
    else
      break;
  case 2:
    co_yield 2;
  }
}

YIELDC_GENERATOR yieldc::generator<int> in_a_loop(int n) {
  while (n >= 0) {
    switch (n--) {
    case 3:
      co_yield 3;
    case 2:
      if (n == 1)
        continue;
      co_yield 2;
      break;
    case 1:
      trace::note("one");
    case 0:
      co_yield 0;
    }
    trace::note("end of body");
  }
}

int main() {
  for (int n = 0; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("all_of_them", [n] { return all_of_them(n); });
    trace::drive("through_default", [n] { return through_default(n); });
    trace::drive("silent_ones", [n] { return silent_ones(n); });
    trace::drive("with_objects", [n] { return with_objects(n); });
    trace::drive("conditional", [n] { return conditional(n, false); });
    trace::drive("conditional", [n] { return conditional(n, true); });
    trace::drive("in_a_loop", [n] { return in_a_loop(n); });
  }
}
