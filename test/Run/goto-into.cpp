// `goto` into a block, a branch and a loop, where no object is jumped over.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> into_block_without_objects(int n) {
  if (n > 1)
    goto inside;
  co_yield 1;
  {
    co_yield 2;
  inside:
    co_yield 3;
  }
}

YIELDC_GENERATOR yieldc::generator<int> into_loop(int n) {
  int i = 0;
  if (n > 1)
    goto inside;
  for (; i < 3; ++i) {
    co_yield i;
  inside:
    co_yield i + 10;
  }
}

YIELDC_GENERATOR yieldc::generator<int> into_branch(int n) {
  trace::Obj outer("outer");
  if (n == 1)
    goto inside;
  co_yield 1;
  if (n == 2) {
    co_yield 2;
  } else {
    co_yield 3;
  inside:
    trace::Obj inner("inner");
    co_yield 4;
  }
}

int main() {
  for (int n = 0; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("into_block_without_objects",
                 [n] { return into_block_without_objects(n); });
    trace::drive("into_loop", [n] { return into_loop(n); });
    trace::drive("into_branch", [n] { return into_branch(n); });
  }
}
