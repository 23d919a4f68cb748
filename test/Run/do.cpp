// `do`: the condition runs after the body, also when `continue` goes there.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> up_to(int n) {
  int i = 0;
  do
    co_yield i;
  while (++i < n);
}

YIELDC_GENERATOR yieldc::generator<int> once(int n) {
  do {
    co_yield n;
    trace::note("after the yield");
  } while (false);
}

YIELDC_GENERATOR yieldc::generator<int> condition_traced(int n) {
  int i = 0;
  do {
    trace::Obj each("each", i);
    co_yield each.value;
  } while (trace::say("condition", ++i) < n);
}

YIELDC_GENERATOR yieldc::generator<int> with_continue(int n) {
  int i = 0;
  do {
    trace::Obj each("each", i);
    if (i % 2 == 0)
      continue;
    co_yield i;
  } while (trace::say("condition", ++i) < n);
}

YIELDC_GENERATOR yieldc::generator<int> with_break(int n) {
  int i = 0;
  do {
    trace::Obj each("each", i);
    co_yield i;
    if (i == 1)
      break;
    co_yield -i;
  } while (trace::say("condition", ++i) < n);
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> infinite(int start) {
  do {
    co_yield start++;
  } while (true);
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  int i = 0;
  do {
    int j = 0;
    do {
      co_yield 10 * i + j;
    } while (++j < 2);
  } while (++i < n);
}

// do { } while (0) is how a macro makes a statement.
#define EMIT_BOTH(value)                                                       \
  do {                                                                         \
    co_yield value;                                                            \
    co_yield -(value);                                                         \
  } while (0)

YIELDC_GENERATOR yieldc::generator<int> in_macro(int n) {
  if (n > 1)
    EMIT_BOTH(n);
  else
    EMIT_BOTH(n + 10);
}

int main() {
  trace::drive("up_to", [] { return up_to(3); });
  trace::drive("up_to once", [] { return up_to(0); });
  trace::drive("once", [] { return once(7); });
  trace::drive("condition_traced", [] { return condition_traced(3); });
  trace::drive("with_continue", [] { return with_continue(5); });
  trace::drive("with_break", [] { return with_break(5); });
  trace::drive("infinite", [] { return infinite(3); }, 4);
  trace::drive("nested", [] { return nested(2); });
  trace::drive("in_macro", [] { return in_macro(1); });
  trace::drive("in_macro", [] { return in_macro(2); });
}
