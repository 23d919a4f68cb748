// `if` and `else` around, beside and inside of yields.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> then_only(int n) {
  if (n > 1)
    co_yield n;
  co_yield -1;
}

YIELDC_GENERATOR yieldc::generator<int> then_or_else(int n) {
  if (n > 1)
    co_yield n;
  else
    co_yield -n;
}

YIELDC_GENERATOR yieldc::generator<int> else_only(int n) {
  if (n > 1) {
    trace::note("no yield in this arm");
  } else {
    co_yield n;
    co_yield n + 1;
  }
  trace::note("after");
}

YIELDC_GENERATOR yieldc::generator<const char *> chain(int n) {
  if (n == 0) {
    co_yield "zero";
  } else if (n == 1) {
    trace::note("one is silent");
  } else if (n == 2) {
    co_yield "two";
    co_yield "two again";
  } else {
    co_yield "many";
  }
  co_yield "end of chain";
}

YIELDC_GENERATOR yieldc::generator<int> nested(int a, int b) {
  if (a > 0) {
    if (b > 0)
      co_yield 1;
    else if (b < 0)
      co_yield 2;
    co_yield 3;
  } else {
    if (b > 0) {
      co_yield 4;
    }
  }
  co_yield 5;
}

// The `else` belongs to the inner `if`, whatever the lowering puts around it.
YIELDC_GENERATOR yieldc::generator<int> dangling(int a, int b) {
  if (a > 0) {
    if (b > 0)
      co_yield 1;
    else
      co_yield 2;
  }
}

YIELDC_GENERATOR yieldc::generator<int> condition_calls(int n) {
  if (trace::say("first", n) > 1 && trace::say("second", n) > 2)
    co_yield trace::say("operand", n);
  if (trace::say("third", n))
    ;
  else
    co_yield 0;
}

YIELDC_GENERATOR yieldc::generator<int> with_objects(int n) {
  trace::Obj outer("outer", n);
  if (n > 1) {
    trace::Obj inner("inner", n);
    co_yield inner.value;
  } else {
    trace::Obj other("other", n);
    trace::Obj second("second", n);
    co_yield other.value;
    co_yield second.value;
  }
  co_yield outer.value;
}

YIELDC_GENERATOR yieldc::generator<int> no_yield_reached(int n) {
  if (n > 100)
    co_yield n;
}

int main() {
  for (int n = 0; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("then_only", [n] { return then_only(n); });
    trace::drive("then_or_else", [n] { return then_or_else(n); });
    trace::drive("else_only", [n] { return else_only(n); });
    trace::drive("chain", [n] { return chain(n); });
    trace::drive("condition_calls", [n] { return condition_calls(n); });
    trace::drive("with_objects", [n] { return with_objects(n); });
    for (int b = -1; b < 2; ++b) {
      trace::drive("nested", [n, b] { return nested(n, b); });
      trace::drive("dangling", [n, b] { return dangling(n, b); });
    }
  }
  trace::drive("no_yield_reached", [] { return no_yield_reached(1); });
}
