// Names that a declaration between the labels brings in.
//
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
enum class freq { daily, weekly, monthly };
YIELDC_GENERATOR yieldc::generator<int> occurrences(freq f, int n) {
  switch (f) {
    using enum freq;
  case daily:
    while (n-- > 0)
      co_yield n;
    break;
  case weekly:
    co_yield 7;
    [[fallthrough]];
  case monthly:
    co_yield 30;
  }
}
int main() { for (int i = 0; i < 3; ++i) trace::drive("occurrences", [i] { return occurrences(freq(i), 2); }); }
