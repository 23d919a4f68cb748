// Lambdas that live across yields.
// RUN: %run_both %s
#include "trace.h"
#include <cstddef>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> kept_by_reference(int n) {
  int calls = 0;
  auto count = [&calls](int by) { return calls += by; };
  co_yield count(1);
  co_yield count(n);
  co_yield calls;
  ++calls;
  co_yield count(1);
}

YIELDC_GENERATOR yieldc::generator<int> kept_without_captures(int n) {
  auto twice = [](int x) { return 2 * x; };
  co_yield twice(n);
  int (*pointer)(int) = twice;
  co_yield pointer(n + 1);
  co_yield twice(pointer(1));
}

YIELDC_GENERATOR yieldc::generator<int> in_a_loop(int n) {
  for (int i = 0; i < n; ++i) {
    int local = i * 10;
    auto sum = [&] { return local + i + n; };
    ++local;
    co_yield sum();
    if ([&] { return i == 1; }())
      break;
  }
}

// A lambda with control flow, statics and locals of its own.
YIELDC_GENERATOR yieldc::generator<int> own_control_flow(int n) {
  auto find = [](const std::vector<int> &in, int what) -> int {
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i] == what)
        return static_cast<int>(i);
      switch (in[i]) {
      case 0:
        continue;
      default:
        break;
      }
    }
    return -1;
  };
  std::vector<int> values{5, 0, 6};
  co_yield find(values, 6);
  values.push_back(n);
  co_yield find(values, n);
}

// Names of a lambda's own parameters and locals hide the generator's.
YIELDC_GENERATOR yieldc::generator<int> own_names(int n) {
  int local = 1;
  auto sum = [](int m) {
    int k = 2;
    return m + k;
  };
  co_yield sum(n) + local;
  co_yield sum(local);
}

int main() {
  trace::drive("kept_by_reference", [] { return kept_by_reference(5); });
  trace::drive("kept_without_captures",
               [] { return kept_without_captures(5); });
  trace::drive("in_a_loop", [] { return in_a_loop(4); });
  trace::drive("own_control_flow", [] { return own_control_flow(9); });
  trace::drive("own_names", [] { return own_names(1); });
}
