// `[[fallthrough]]` at the end of a block of a switch that suspends.
//
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
YIELDC_GENERATOR yieldc::generator<int> steps(int op, int n) {
  switch (op) {
  case 0: {
    const int c = n * 2;
    if (c > 4) {
      ++n;
      break;
    }
    [[fallthrough]];
  }
  case 1:
    n = 7;
    break;
  case 2:
    co_yield n;
    break;
  }
  co_yield n;
}
YIELDC_GENERATOR yieldc::generator<int> objects(int op, int n) {
  switch (op) {
  case 0: {
    trace::Obj o("o", n);
    if (n > 4)
      break;
    [[fallthrough]];
  }
  case 1:
    n = 7;
    break;
  case 2:
    co_yield n;
    break;
  }
  co_yield n;
}
#define FALLTHROUGH [[fallthrough]]
#define GNU_FALLTHROUGH __attribute__((fallthrough))
YIELDC_GENERATOR yieldc::generator<int> in_if(int op, int n) {
  switch (op) {
  case 0:
    if (n > 4) {
      note("big");
      [[fallthrough]];
    } else {
      break;
    }
  case 1:
    co_yield n;
    break;
  case 2:
    co_yield 2;
  }
  co_yield 3;
}
YIELDC_GENERATOR yieldc::generator<int> in_macro(int op, int n) {
  switch (op) {
  case 0: {
    note("zero", n);
    FALLTHROUGH;
  }
  case 1:
    co_yield n;
    GNU_FALLTHROUGH;
  case 2:
    note("two");
    FALLTHROUGH;
  default:
    co_yield 2;
  }
}
YIELDC_GENERATOR yieldc::generator<int> untouched(int op, int n) {
  switch (op) {
  case 0: {
    note("zero", n);
    [[fallthrough]];
  }
  case 1:
    n = 8;
    break;
  default:
    if (n > 2) { n = 1; }
  }
  co_yield n;
}
YIELDC_GENERATOR yieldc::generator<int> in_if_suspending(int op, int n) {
  switch (op) {
  case 0:
    if (n > 4) {
      co_yield 9;
      [[fallthrough]];
    } else {
      break;
    }
  case 1:
    note("one");
    break;
  }
  co_yield 3;
}
YIELDC_GENERATOR yieldc::generator<int> in_block_suspending(int op, int n) {
  switch (op) {
  case 0: {
    trace::Obj o("o", n);
    co_yield 9;
    [[fallthrough]];
  }
  case 1:
    note("one");
    break;
  }
  co_yield 3;
}
int main() {
  for (int op = 0; op < 3; ++op)
    for (int n = 1; n < 7; n += 2) {
      trace::drive("steps", [=] { return steps(op, n); });
      trace::drive("objects", [=] { return objects(op, n); });
    }

  for (int op = 0; op < 3; ++op)
    for (int n = 1; n < 7; n += 5) {
      trace::drive("in_if", [=] { return in_if(op, n); });
      trace::drive("in_macro", [=] { return in_macro(op, n); });
      trace::drive("untouched", [=] { return untouched(op, n); });
      trace::drive("in_if_suspending", [=] { return in_if_suspending(op, n); });
      trace::drive("in_block_suspending", [=] { return in_block_suspending(op, n); });
    }
}
