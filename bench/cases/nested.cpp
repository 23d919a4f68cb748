// Two loops, each of which yields: two places to resume at.

#include "case.h"

namespace {

YIELDC_GENERATOR yieldc::generator<unsigned> triangle(unsigned rows) {
  for (unsigned row = 0; row < rows; ++row) {
    co_yield row;
    for (unsigned column = 0; column < row; ++column)
      co_yield row *column;
  }
}

struct nested_case : bench::observed {
  using input = unsigned;
  using yielded = unsigned;

  static const char *name() { return "nested"; }
  static unsigned make(bench::size which) {
    return which == bench::size::many ? 140 : 4;
  }
  static auto generate(unsigned rows) -> decltype(triangle(rows)) {
    return triangle(rows);
  }
  static unsigned by_hand(unsigned rows) {
    unsigned sum = 0;
    for (unsigned row = 0; row < rows; ++row) {
      take(sum, row);
      for (unsigned column = 0; column < row; ++column)
        take(sum, row * column);
    }
    return sum;
  }
};

bench::registered<nested_case> const registered;

} // namespace
