// `co_return` at every depth destroys what is live, innermost first.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> at_the_end() {
  trace::Obj local("local");
  co_yield 1;
  co_return;
}

YIELDC_GENERATOR yieldc::generator<int> first_of_all(int n) {
  if (n == 0)
    co_return;
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> only() { co_return; }

YIELDC_GENERATOR yieldc::generator<int> only_with_object() {
  trace::Obj local("local");
  co_return;
}

YIELDC_GENERATOR yieldc::generator<int> from_depths(int n) {
  trace::Obj one("one");
  if (n == 0)
    co_return;
  co_yield 1;
  {
    trace::Obj two("two");
    if (n == 1)
      co_return;
    co_yield 2;
    while (true) {
      trace::Obj three("three");
      if (n == 2)
        co_return;
      co_yield 3;
      for (trace::Obj i("i", 0); i.value < 2; ++i.value) {
        trace::Obj four("four");
        if (n == 3 && i.value == 1)
          co_return;
        co_yield 4;
        switch (n) {
        case 4: {
          trace::Obj five("five");
          co_return;
        }
        default: {
          trace::Obj six("six");
          co_yield 6;
          co_return;
        }
        case 3:
          break;
        }
      }
    }
  }
}

YIELDC_GENERATOR yieldc::generator<int> from_range_for(int n) {
  int values[] = {1, 2, 3};
  trace::Obj local("local");
  for (int value : values) {
    trace::Obj each("each", value);
    co_yield value;
    if (value == n)
      co_return;
  }
}

YIELDC_GENERATOR yieldc::generator<int> with_dead_code(int n) {
  co_yield n;
  if (n > 0) {
    co_return;
  } else {
    co_yield -n;
    co_return;
  }
}

YIELDC_GENERATOR yieldc::generator<int> after_unyielding_objects(int n) {
  co_yield n;
  trace::Obj one("one");
  {
    trace::Obj two("two");
    if (n == 1) {
      trace::Obj three("three");
      co_return;
    }
  }
  trace::note("not returned");
}

YIELDC_GENERATOR yieldc::generator<int>
parameter_outlives(trace::Obj parameter) {
  trace::Obj local("local");
  co_yield parameter.value;
  co_return;
}

int main() {
  trace::drive("at_the_end", [] { return at_the_end(); });
  trace::drive("first_of_all", [] { return first_of_all(0); });
  trace::drive("first_of_all", [] { return first_of_all(1); });
  trace::drive("only", [] { return only(); });
  trace::drive("only_with_object", [] { return only_with_object(); });
  for (int n = 0; n < 6; ++n)
    trace::drive("from_depths", [n] { return from_depths(n); });
  trace::drive("from_range_for", [] { return from_range_for(2); });
  trace::drive("from_range_for", [] { return from_range_for(7); });
  trace::drive("with_dead_code", [] { return with_dead_code(1); });
  trace::drive("with_dead_code", [] { return with_dead_code(-1); });
  trace::drive("after_unyielding_objects",
               [] { return after_unyielding_objects(1); });
  trace::drive("after_unyielding_objects",
               [] { return after_unyielding_objects(2); });
  trace::drive("parameter_outlives",
               [] { return parameter_outlives(trace::Obj("parameter")); });
}
