// The bounds of arrays are kept as they are written where they can be: a macro
// or `sizeof` may mean something else where the output is compiled.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <cstddef>
#include <cstdint>
#include <yieldc/generator.h>

using yieldc::generator;

#ifndef SIZE
#define SIZE 4
#endif
#define TWICE(n) ((n) * 2)

namespace lib {
constexpr int length = 3;
enum kind { none, some, many };
struct frame {
  static constexpr std::size_t done = 5;
};
} // namespace lib
constexpr int next = 2;

YIELDC_GENERATOR generator<int> bounds(int n) {
  using namespace lib;
  const int own = SIZE + 1;
  static const int fixed = 6;
  std::uint8_t a[SIZE] = {};
  const char b[TWICE(SIZE)] = "text";
  int c[length][many] = {};
  long d[frame::done] = {};
  int e[own] = {};
  int f[fixed] = {};
  int g[::next] = {};
  const int *h[sizeof(int) * 2] = {};
  short i[sizeof n] = {};
  char j['c'] = {};
  int(*k)[many] = c;
  co_yield n;
  a[0] = 1;
  c[2][1] = b[1];
  d[4] = 3;
  e[4] = f[5] = g[1] = 4;
  h[0] = e;
  i[sizeof n - 1] = 5;
  j[98] = 6;
  co_yield a[0] + c[2][1] + static_cast<int>(d[4]) + e[4] + f[5] + g[1];
  co_yield static_cast<int>(sizeof a + sizeof b + sizeof c + sizeof e +
                            sizeof f + sizeof g + sizeof j);
  co_yield h[0][4] + i[sizeof n - 1] + j[98] + k[0][0];
}

template <int N> struct box {
  int values[N];
  YIELDC_GENERATOR generator<int> each() {
    int copy[N + SIZE] = {};
    char more[2][sizeof(values)] = {};
    for (int i = 0; i < N; ++i)
      copy[i] = values[i] + more[0][0];
    co_yield copy[0];
    co_yield copy[N - 1] + static_cast<int>(sizeof copy) + more[1][0];
  }
};

int main() {
  trace::drive("bounds", [] { return bounds(3); });
  static box<2> numbers{{7, 8}};
  trace::drive("box", [] { return numbers.each(); });
}
