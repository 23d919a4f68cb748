// The least a generator can do: all its cost is the generator's own. Once with
// each element looked at; once without, when the optimiser may fold the loop.

#include "case.h"

namespace {

YIELDC_GENERATOR yieldc::generator<int> count_to(int end) {
  for (int n = 0; n < end; ++n)
    co_yield n;
}

struct counting_case : bench::observed {
  using input = int;
  using yielded = int;

  static const char *name() { return "counting"; }
  static int make(bench::size which) {
    return which == bench::size::many ? 10000 : 10;
  }
  static auto generate(int end) -> decltype(count_to(end)) {
    return count_to(end);
  }
  static unsigned by_hand(int end) {
    unsigned sum = 0;
    for (int n = 0; n < end; ++n)
      take(sum, static_cast<unsigned>(n));
    return sum;
  }
  static void take(unsigned &sum, int value) {
    sum += bench::seen(static_cast<unsigned>(value));
  }
};

struct folding_case : counting_case {
  static const char *name() { return "counting-unseen"; }
  static unsigned by_hand(int end) {
    unsigned sum = 0;
    for (int n = 0; n < end; ++n)
      take(sum, n);
    return sum;
  }
  static void take(unsigned &sum, int value) {
    sum += static_cast<unsigned>(value);
  }
};

bench::registered<counting_case> const counting;
bench::registered<folding_case> const folding;

} // namespace
