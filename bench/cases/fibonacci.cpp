// Two numbers that live across the yield.

#include "case.h"

namespace {

YIELDC_GENERATOR yieldc::generator<unsigned long long> fibonacci(int count) {
  unsigned long long a = 0, b = 1;
  for (int n = 0; n < count; ++n) {
    co_yield a;
    unsigned long long const next = a + b;
    a = b;
    b = next;
  }
}

struct fibonacci_case : bench::observed {
  using input = int;
  using yielded = unsigned long long;

  static const char *name() { return "fibonacci"; }
  static int make(bench::size which) {
    return which == bench::size::many ? 10000 : 10;
  }
  static auto generate(int count) -> decltype(fibonacci(count)) {
    return fibonacci(count);
  }
  static unsigned by_hand(int count) {
    unsigned sum = 0;
    unsigned long long a = 0, b = 1;
    for (int n = 0; n < count; ++n) {
      take(sum, a);
      unsigned long long const next = a + b;
      a = b;
      b = next;
    }
    return sum;
  }
};

bench::registered<fibonacci_case> const registered;

} // namespace
