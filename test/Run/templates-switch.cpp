// In a template, the condition of a `switch` that is taken apart has a type
// which depends on what its operands are, and those may lie in the frame.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::generator;

inline int masked(long n) { return static_cast<int>(n & 15); }

template <class I, class O>
YIELDC_GENERATOR generator<const O &, int> nested(I n, O p) {
  switch (masked(n + (co_yield Obj("e", (co_yield Obj("f", 3))))) & 3) {
  default: {
    Obj other("other", 0);
  }
    [[fallthrough]];
  case 0: {
    const O &same = p;
    note("case", same.value);
  }
    break;
  }
  co_yield p;
}

template <class I>
YIELDC_GENERATOR generator<const Obj &, int> twice(I n, Obj p) {
  for (I i = 0; i < 3; ++i)
    switch (n * (co_yield Obj("first", i)) + (co_yield p)) {
    case 0:
      note("zero");
      continue;
    case 1:
      co_yield p;
      break;
    default:
      co_yield Obj("default", i);
    }
}

int main() {
  trace::drive("nested", [&] { return nested(3, Obj("p", 1)); });
  trace::drive("twice", [&] { return twice(2, Obj("p", 1)); });
}
