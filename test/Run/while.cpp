// `while`: yields first, last, in the middle and in a condition's reach.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> countdown(int n) {
  while (n > 0)
    co_yield n--;
}

YIELDC_GENERATOR yieldc::generator<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    co_yield a;
    int next = a + b;
    a = b;
    b = next;
  }
}

YIELDC_GENERATOR yieldc::generator<int> several_yields(int n) {
  int i = 0;
  while (trace::say("condition", i) < n) {
    trace::note("before");
    co_yield i;
    trace::note("between");
    co_yield -i;
    ++i;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  int i = 0;
  while (i < n) {
    int j = 0;
    while (j < i) {
      co_yield 10 * i + j;
      ++j;
    }
    ++i;
  }
}

YIELDC_GENERATOR yieldc::generator<int> object_in_body(int n) {
  while (n > 0) {
    trace::Obj each("each", n);
    co_yield each.value;
    trace::Obj late("late", n);
    co_yield late.value + 100;
    --n;
  }
}

YIELDC_GENERATOR yieldc::generator<int> infinite() {
  int i = 0;
  trace::Obj guard("guard");
  while (true) {
    trace::Obj each("each", i);
    co_yield i++;
  }
}

YIELDC_GENERATOR yieldc::generator<int> loop_without_yield(int n) {
  int sum = 0;
  while (n > 0) {
    if (n == 3) {
      --n;
      continue;
    }
    sum += n--;
  }
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> never_entered(int n) {
  while (n > 100) {
    co_yield n;
  }
  trace::note("left");
}

YIELDC_GENERATOR yieldc::generator<int> one_after_another(int n) {
  int i = 0;
  while (i < n)
    co_yield i++;
  while (i > 0)
    co_yield i--;
}

int main() {
  trace::drive("countdown", [] { return countdown(3); });
  trace::drive("fibonacci", [] { return fibonacci(9); });
  trace::drive("several_yields", [] { return several_yields(2); });
  trace::drive("nested", [] { return nested(4); });
  trace::drive("object_in_body", [] { return object_in_body(3); });
  trace::drive("infinite", [] { return infinite(); }, 4);
  trace::drive("loop_without_yield", [] { return loop_without_yield(5); });
  trace::drive("never_entered", [] { return never_entered(1); });
  trace::drive("one_after_another", [] { return one_after_another(3); });
}
