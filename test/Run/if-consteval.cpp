// `if consteval`: a coroutine never runs at compile time.
// std: 20
// flags: -Wno-c++23-extensions
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  if consteval {
    co_yield n + 100;
  } else {
    trace::Obj kept("kept", n);
    co_yield n;
  }
  if !consteval {
    co_yield n + 1;
  }
  for (int i = 0; i < 2; ++i)
    if consteval {
      co_yield 1;
      break;
    } else {
      co_yield i;
      continue;
    }
  co_yield 2;
}

int main() {
  trace::drive("numbers", [] { return numbers(1); });
}
