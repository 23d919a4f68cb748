// Lambdas that capture structured bindings by name.
//
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> by_reference(int n) {
  for (auto [i, seed] = std::pair{0, 12345u}; i < n; ++i) {
    auto next = [&seed] { return static_cast<int>((seed = seed * 1103515245u + 12345u) >> 16 & 0x7fff); };
    co_yield next();
    co_yield next();
  }
}
YIELDC_GENERATOR yieldc::generator<int> outside_loop(int n) {
  auto [i, seed] = std::pair{0, 12345u};
  auto next = [&seed] { return static_cast<int>((seed = seed * 1103515245u + 12345u) >> 16 & 0x7fff); };
  for (; i < n; ++i)
    co_yield next();
}
YIELDC_GENERATOR yieldc::generator<int> by_default(int n) {
  auto [i, seed] = std::pair{0, 12345u};
  auto next = [&] { return static_cast<int>((seed = seed * 1103515245u + 12345u) >> 16 & 0x7fff); };
  for (; i < n; ++i)
    co_yield next();
}
YIELDC_GENERATOR yieldc::generator<int> by_copy(int n) {
  auto [i, seed] = std::pair{0, 12345u};
  for (; i < n; ++i) {
    auto next = [seed, n](int k) { return static_cast<int>(seed) + k + n; };
    co_yield next(i);
    co_yield next(2 * i);
  }
}
YIELDC_GENERATOR yieldc::generator<int> in_segment(int n) {
  auto [i, seed] = std::pair{0, 12345u};
  for (; i < n; ++i) {
    int k = [&seed] { return static_cast<int>((seed = seed * 1103515245u + 12345u) >> 16 & 0x7fff); }();
    co_yield k;
  }
}
YIELDC_GENERATOR yieldc::generator<int> map_walk(int n) {
  std::vector<std::pair<int, std::string>> v{{1, "a"}, {2, "bb"}};
  for (auto &[key, text] : v) {
    auto both = [&key, &text] { return ++key + static_cast<int>(text.size()); };
    co_yield both();
    co_yield both() + n;
  }
  for (const auto &[key, text] : v)
    co_yield [&text, k = key] { return k + static_cast<int>(text.size()); }();
}
int main() {
  trace::drive("by_reference", [] { return by_reference(3); });
  trace::drive("outside", [] { return outside_loop(3); });
  trace::drive("by_default", [] { return by_default(3); });
  trace::drive("by_copy", [] { return by_copy(3); });
  trace::drive("in_segment", [] { return in_segment(3); });
  trace::drive("map_walk", [] { return map_walk(3); });
}
