// Loop variables whose declarator goes on behind the name.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

namespace {

const int knight[3][2] = {{1, 2}, {2, 1}, {2, -1}};

YIELDC_GENERATOR yieldc::generator<int> jumps(int from) {
  for (const int(&step)[2] : knight) {
    const int to = from + step[0] * 8 + step[1];
    if (to > 63)
      continue;
    co_yield to;
  }
}

YIELDC_GENERATOR yieldc::generator<int> across(int from) {
  for (const int(&step)[2] : knight) {
    co_yield from + step[0];
    co_yield from + step[1];
  }
}

int more(int x) { return x + 1; }
int twice(int x) { return x * 2; }

YIELDC_GENERATOR yieldc::generator<int> functions(int from) {
  int (*all[2])(int) = {more, twice};
  for (int (*f)(int) : all) {
    const int to = f(from);
    if (to > 63)
      continue;
    co_yield to;
  }
  for (int (*&f)(int) : all) {
    const int to = f(from);
    if (to > 63)
      continue;
    co_yield to;
  }
}

YIELDC_GENERATOR yieldc::generator<int> rows(int from) {
  int table[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (int(&row)[3] : table)
    for (int &x : row)
      co_yield x += from;
  for (int(*row)[3] : {table, table + 1}) {
    if ((*row)[0] > 33)
      continue;
    co_yield(*row)[1];
  }
}

} // namespace

int main() {
  trace::drive("jumps", [] { return jumps(30); });
  trace::drive("jumps", [] { return jumps(47); });
  trace::drive("across", [] { return across(30); });
  trace::drive("functions", [] { return functions(30); });
  trace::drive("functions", [] { return functions(40); });
  trace::drive("rows", [] { return rows(30); });
}
