// `break` out of each kind of loop, with and without live objects.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> from_while(int n) {
  while (true) {
    trace::Obj each("each", n);
    if (n == 1)
      break;
    co_yield n--;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> from_for(int n) {
  trace::Obj outer("outer");
  for (trace::Obj i("i", 0);; ++i.value) {
    trace::Obj each("each", i.value);
    if (i.value == n)
      break;
    trace::Obj late("late", i.value);
    co_yield late.value;
    if (i.value == n - 1)
      break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> from_range_for(int n) {
  int values[] = {4, 5, 6, 7};
  for (int value : values) {
    trace::Obj each("each", value);
    co_yield value;
    if (value == n)
      break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> inner_only(int n) {
  for (int i = 0; i < n; ++i) {
    trace::Obj outer("outer", i);
    for (int j = 0; j < n; ++j) {
      trace::Obj inner("inner", j);
      if (j == i)
        break;
      co_yield 10 * i + j;
    }
    co_yield 100 + i;
  }
}

YIELDC_GENERATOR yieldc::generator<int> outer_without_yield_in_inner(int n) {
  for (int i = 0;; ++i) {
    trace::Obj outer("outer", i);
    int steps = 0;
    while (true) {
      if (++steps > i)
        break;
    }
    if (i == n)
      break;
    co_yield steps;
  }
}

YIELDC_GENERATOR yieldc::generator<int> out_of_nested_blocks(int n) {
  while (true) {
    trace::Obj one("one");
    {
      trace::Obj two("two");
      if (n > 0) {
        trace::Obj three("three");
        co_yield n;
        {
          trace::Obj four("four");
          if (--n == 0)
            break;
        }
      }
    }
    trace::note("end of body");
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> right_after_resume() {
  do {
    trace::Obj each("each");
    co_yield 1;
    break;
  } while (true);
}

YIELDC_GENERATOR yieldc::generator<int> first_statement() {
  for (;;) {
    break;
  }
  while (true)
    break;
  co_yield 1;
}

int main() {
  trace::drive("from_while", [] { return from_while(3); });
  trace::drive("from_for", [] { return from_for(2); });
  trace::drive("from_range_for", [] { return from_range_for(5); });
  trace::drive("from_range_for to the end", [] { return from_range_for(9); });
  trace::drive("inner_only", [] { return inner_only(3); });
  trace::drive("outer_without_yield_in_inner",
               [] { return outer_without_yield_in_inner(2); });
  trace::drive("out_of_nested_blocks", [] { return out_of_nested_blocks(2); });
  trace::drive("right_after_resume", [] { return right_after_resume(); });
  trace::drive("first_statement", [] { return first_statement(); });
}
