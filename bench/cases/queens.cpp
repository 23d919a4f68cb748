// N queens by backtracking: much work between two yields.

#include "case.h"

namespace {

/// Masks of what is attacked, a row at a time.
struct attacks {
  unsigned columns, left, right;
};

YIELDC_GENERATOR yieldc::generator<unsigned> solutions(int size) {
  attacks rows[12] = {};
  unsigned tried[12] = {};
  unsigned const all = (1u << size) - 1;
  int row = 0;
  while (row >= 0) {
    attacks const at = rows[row];
    unsigned const open = all & ~(at.columns | at.left | at.right | tried[row]);
    if (open == 0) {
      tried[row--] = 0;
      continue;
    }
    unsigned const queen = open & (~open + 1);
    tried[row] |= (queen << 1) - 1;
    if (row + 1 < size) {
      rows[++row] = attacks{at.columns | queen, (at.left | queen) << 1,
                            (at.right | queen) >> 1};
      continue;
    }
    co_yield queen;
  }
}

struct queens_case : bench::observed {
  using input = int;
  using yielded = unsigned;

  static const char *name() { return "queens"; }
  static int make(bench::size which) {
    return which == bench::size::many ? 8 : 5;
  }
  static auto generate(int size) -> decltype(solutions(size)) {
    return solutions(size);
  }
  static unsigned by_hand(int size) {
    unsigned sum = 0;
    attacks rows[12] = {};
    unsigned tried[12] = {};
    unsigned const all = (1u << size) - 1;
    int row = 0;
    while (row >= 0) {
      attacks const at = rows[row];
      unsigned const open =
          all & ~(at.columns | at.left | at.right | tried[row]);
      if (open == 0) {
        tried[row--] = 0;
        continue;
      }
      unsigned const queen = open & (~open + 1);
      tried[row] |= (queen << 1) - 1;
      if (row + 1 < size) {
        rows[++row] = attacks{at.columns | queen, (at.left | queen) << 1,
                              (at.right | queen) >> 1};
        continue;
      }
      take(sum, queen);
    }
    return sum;
  }
};

bench::registered<queens_case> const registered;

} // namespace
