// Range-for with an init statement: it lives as long as the loop.
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> with_init(int n) {
  trace::Obj outer("outer");
  for (trace::Obj init("init", n); int value : {1, 2, 3}) {
    trace::Obj each("each", value);
    co_yield value + init.value;
    if (value == 2)
      break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> range_from_init(std::vector<int> from) {
  for (auto values = from; auto &value : values) {
    co_yield value;
    value = 0;
  }
  for (auto i = 0; int value : from)
    co_yield 10 * i++ + value;
}

int main() {
  trace::drive("with_init", [] { return with_init(10); });
  trace::drive("range_from_init", [] { return range_from_init({4, 5}); });
}
