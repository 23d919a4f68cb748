// `switch` labels inside blocks, branches and loops of its body.
// flags: -Wno-implicit-fallthrough
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

// A label inside a block of an arm: the switch jumps into the block.
YIELDC_GENERATOR yieldc::generator<int> label_in_a_block(int n) {
  switch (n) {
  case 0: {
    co_yield 0;
  }
    {
    case 1:
      co_yield 1;
      break;
    }
  case 2:
    if (n > 100) {
    case 3:
      co_yield 3;
    }
    co_yield 2;
  }
}

// Duff's device.
YIELDC_GENERATOR yieldc::generator<int> labels_in_a_loop(int count) {
  int left = (count + 2) / 3;
  switch (count % 3) {
  case 0:
    do {
      co_yield 0;
      trace::note("two follows");
    case 2:
      co_yield 2;
      trace::note("one follows");
    case 1:
      co_yield 1;
    } while (--left > 0);
  }
}

YIELDC_GENERATOR yieldc::generator<int> label_after_a_loop_head(int n) {
  int i = 0;
  switch (n) {
  default:
    for (i = 10; i < 12; ++i) {
      trace::note("top");
    case 1:
      co_yield i;
    }
    break;
  case 2:
    co_yield -1;
  }
}

int main() {
  for (int n = 0; n < 7; ++n) {
    trace::note("n =", n);
    trace::drive("label_in_a_block", [n] { return label_in_a_block(n); });
    trace::drive("labels_in_a_loop", [n] { return labels_in_a_loop(n + 1); });
    trace::drive("label_after_a_loop_head",
                 [n] { return label_after_a_loop_head(n); });
  }
}
