// Range-for over elements that are no objects: what `*it` gives is a proxy.
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<bool> over_proxies() {
  std::vector<bool> bits{true, false, true};
  for (bool bit : bits)
    co_yield bit;
  for (auto &&bit : bits) {
    bit = !bit;
    co_yield bit;
  }
}

int main() {
  trace::drive("over_proxies", [] { return over_proxies(); });
}
