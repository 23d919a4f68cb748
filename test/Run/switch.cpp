// `switch`: arms that yield, `default` first, in the middle, last or missing.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> default_last(int n) {
  switch (n) {
  case 0:
    co_yield 10;
    break;
  case 1:
    co_yield 11;
    co_yield 12;
    break;
  default:
    co_yield 13;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> default_first(int n) {
  switch (n) {
  default:
    co_yield 13;
    break;
  case 0:
    co_yield 10;
    break;
  case 1:
    co_yield 11;
    break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> default_in_the_middle(int n) {
  switch (n) {
  case 0:
    co_yield 10;
    break;
  default:
    co_yield 13;
    break;
  case 1:
    co_yield 11;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> no_default(int n) {
  switch (n) {
  case 0:
    co_yield 10;
    break;
  case 2:
    co_yield 12;
    break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> no_break_at_the_end(int n) {
  switch (n) {
  case 0:
    co_yield 10;
    break;
  case 1:
    co_yield 11;
  }
}

YIELDC_GENERATOR yieldc::generator<int> several_labels(int n) {
  switch (n) {
  case 0:
  case 2:
    co_yield 20;
    break;
  case 1:
  default:
  case -5:
    co_yield 21;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> silent_arms(int n) {
  int result = 0;
  switch (n) {
  case 0:
    result = 5;
    break;
  case 1:
    trace::note("one");
    co_yield 1;
    break;
  case 2:
    trace::note("two");
    result = 7;
    break;
  default:
    break;
  }
  co_yield result;
}

YIELDC_GENERATOR yieldc::generator<int> no_yield_inside(int n) {
  co_yield 0;
  int result;
  switch (n) {
  case 0: {
    trace::Obj arm("arm");
    result = 1;
    break;
  }
  case 1:
    result = 2;
    break;
  default:
    result = 3;
  }
  co_yield result;
}

YIELDC_GENERATOR yieldc::generator<int> condition_once(int n) {
  switch (trace::say("condition", n)) {
  case 0:
    co_yield 0;
    co_yield 1;
    break;
  case 1:
    co_yield 2;
    break;
  }
}

// The condition's value decides, not what the variable becomes.
YIELDC_GENERATOR yieldc::generator<int> variable_changes(int n) {
  switch (n) {
  case 0:
    n = 1;
    co_yield n;
    n = 2;
    co_yield n;
    break;
  case 1:
    co_yield -1;
    break;
  case 2:
    co_yield -2;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> only_default(int n) {
  switch (n) {
  default:
    co_yield n;
  }
}

YIELDC_GENERATOR yieldc::generator<int> empty(int n) {
  switch (n) {
  default:
    break;
  }
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> in_a_loop(int n) {
  for (int i = 0; i < n; ++i) {
    trace::Obj each("each", i);
    switch (i) {
    case 0:
      co_yield 0;
      break;
    case 1:
      continue;
    case 2:
      co_yield 2;
      continue;
    case 4:
      co_return;
    default:
      co_yield 3;
    }
    trace::note("after the switch");
  }
}

YIELDC_GENERATOR yieldc::generator<int> loop_in_an_arm(int n) {
  switch (n) {
  case 0:
    for (int i = 0; i < 3; ++i) {
      if (i == 1)
        continue;
      co_yield i;
      if (i == 2)
        break;
    }
    co_yield 100;
    break;
  case 1:
    while (n < 3)
      co_yield n++;
    break;
  default:
    do {
      co_yield n--;
    } while (n > 1);
  }
}

YIELDC_GENERATOR yieldc::generator<int> nested(int a, int b) {
  switch (a) {
  case 0:
    switch (b) {
    case 0:
      co_yield 0;
      break;
    default:
      co_yield 1;
    }
    co_yield 2;
    break;
  case 1:
    switch (b) {
    case 1: {
      trace::Obj arm("arm");
      co_yield 3;
      break;
    }
    }
    co_yield 4;
    break;
  default:
    co_yield 5;
  }
}

int main() {
  for (int n = -1; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("default_last", [n] { return default_last(n); });
    trace::drive("default_first", [n] { return default_first(n); });
    trace::drive("default_in_the_middle",
                 [n] { return default_in_the_middle(n); });
    trace::drive("no_default", [n] { return no_default(n); });
    trace::drive("no_break_at_the_end", [n] { return no_break_at_the_end(n); });
    trace::drive("several_labels", [n] { return several_labels(n); });
    trace::drive("silent_arms", [n] { return silent_arms(n); });
    trace::drive("no_yield_inside", [n] { return no_yield_inside(n); });
    trace::drive("condition_once", [n] { return condition_once(n); });
    trace::drive("variable_changes", [n] { return variable_changes(n); });
    trace::drive("only_default", [n] { return only_default(n); });
    trace::drive("empty", [n] { return empty(n); });
    trace::drive("loop_in_an_arm", [n] { return loop_in_an_arm(n); });
    trace::drive("nested", [n] { return nested(n, 0); });
    trace::drive("nested", [n] { return nested(n, 1); });
  }
  trace::drive("in_a_loop", [] { return in_a_loop(9); });
}
