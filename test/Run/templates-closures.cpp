// Closures of templates whose results are kept, or that are given to what is
// delegated to: they become classes.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <iterator>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using yieldc::elements_of;
using yieldc::generator;

namespace {

template <class T> class table {
  struct slot {
    T value;
    bool isUsed;
  };
  std::vector<slot> slots;

public:
  class iterator {
  public:
    std::size_t at;
  };
  void put(T value, bool isUsed) { slots.push_back({value, isUsed}); }

  YIELDC_GENERATOR generator<const T &> values() const & {
    for (const auto &one : slots)
      if (one.isUsed)
        co_yield one.value;
  }
  template <class Keep> YIELDC_GENERATOR generator<T> rest(Keep keep) {
    iterator it{0};
    for (auto p = slots.begin(); p != slots.end(); ++p, ++it.at)
      if (!keep(p->value))
        co_yield p->value + static_cast<T>(it.at);
  }
  template <class Keep> YIELDC_GENERATOR generator<T> where(Keep keep) {
    auto accepts = [keep](const auto &x) { return keep(x); };
    for (const T &value : values())
      if (accepts(value))
        co_yield value;
    co_yield elements_of(rest(accepts));
  }
};

template <class It, class Same>
YIELDC_GENERATOR
    generator<std::vector<typename std::iterator_traits<It>::value_type>>
    group(It a, It b, Same same) {
  using value = typename std::iterator_traits<It>::value_type;
  std::vector<value> now;
  auto flush = [&now]() {
    std::vector<value> result = std::move(now);
    now.clear();
    return result;
  };
  for (; a != b; ++a) {
    if (!now.empty() && !same(now.back(), *a))
      co_yield flush();
    now.push_back(*a);
  }
  if (!now.empty())
    co_yield std::move(now);
}

} // namespace

int main() {
  static table<long> numbers;
  numbers.put(10, true);
  numbers.put(21, false);
  numbers.put(31, true);
  trace::drive("where", [] {
    return numbers.where([](long x) { return x % 2 == 0; });
  });
  std::vector<int> values{1, 1, 2, 3, 3};
  for (auto &one : group(values.begin(), values.end(),
                         [](int a, int b) { return a == b; }))
    note("group", static_cast<int>(one.size()) * 10 + one.front());
}
