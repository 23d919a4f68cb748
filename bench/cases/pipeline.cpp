// A generator that goes through another one with range-for, twice over:
// numbers, then those that are not multiples of three, then their squares.

#include "case.h"

namespace {

YIELDC_GENERATOR yieldc::generator<unsigned> numbers(unsigned end) {
  for (unsigned n = 0; n < end; ++n)
    co_yield n;
}

YIELDC_GENERATOR yieldc::generator<unsigned> without_threes(unsigned end) {
  for (unsigned n : numbers(end))
    if (n % 3 != 0)
      co_yield n;
}

YIELDC_GENERATOR yieldc::generator<unsigned> squares(unsigned end) {
  for (unsigned n : without_threes(end))
    co_yield n *n;
}

struct pipeline_case : bench::observed {
  using input = unsigned;
  using yielded = unsigned;

  static const char *name() { return "pipeline"; }
  static unsigned make(bench::size which) {
    return which == bench::size::many ? 15000 : 15;
  }
  static auto generate(unsigned end) -> decltype(squares(end)) {
    return squares(end);
  }
  static unsigned by_hand(unsigned end) {
    unsigned sum = 0;
    for (unsigned n = 0; n < end; ++n)
      if (n % 3 != 0)
        take(sum, n * n);
    return sum;
  }
};

bench::registered<pipeline_case> const registered;

} // namespace
