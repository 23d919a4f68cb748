// `continue` in each kind of loop: what is live in the body is destroyed, then
// the increment or the condition runs.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> in_while(int n) {
  while (trace::say("condition", n) > 0) {
    trace::Obj each("each", n);
    --n;
    if (n % 2)
      continue;
    co_yield n;
  }
}

YIELDC_GENERATOR yieldc::generator<int> in_for(int n) {
  for (int i = 0; i < n; i += trace::say("increment", 1)) {
    trace::Obj before("before", i);
    if (i % 2)
      continue;
    trace::Obj after("after", i);
    co_yield i;
    if (i == 2)
      continue;
    trace::note("end of body");
  }
}

YIELDC_GENERATOR yieldc::generator<int> in_range_for(int skip) {
  int values[] = {1, 2, 3};
  for (const int &value : values) {
    trace::Obj each("each", value);
    if (value == skip)
      continue;
    co_yield value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> of_outer_and_inner(int n) {
  for (int i = 0; i < n; ++i) {
    trace::Obj outer("outer", i);
    if (i == 1)
      continue;
    for (int j = 0; j < n; ++j) {
      trace::Obj inner("inner", j);
      if (j == 1)
        continue;
      co_yield 10 * i + j;
    }
    trace::note("end of outer");
  }
}

YIELDC_GENERATOR yieldc::generator<int> out_of_nested_blocks(int n) {
  for (int i = 0; i < n; ++i) {
    trace::Obj one("one");
    {
      trace::Obj two("two");
      co_yield i;
      if (i == 0) {
        trace::Obj three("three");
        continue;
      }
      co_yield -i;
    }
    trace::note("end of body");
  }
}

YIELDC_GENERATOR yieldc::generator<int> last_statement(int n) {
  while (n > 0) {
    co_yield n--;
    continue;
  }
}

int main() {
  trace::drive("in_while", [] { return in_while(4); });
  trace::drive("in_for", [] { return in_for(4); });
  trace::drive("in_range_for", [] { return in_range_for(2); });
  trace::drive("of_outer_and_inner", [] { return of_outer_and_inner(3); });
  trace::drive("out_of_nested_blocks", [] { return out_of_nested_blocks(2); });
  trace::drive("last_statement", [] { return last_statement(2); });
}
