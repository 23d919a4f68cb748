// Structured bindings in templates.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> by_value(T pair) {
  auto [first, second] = pair;
  co_yield first;
  first += 1;
  co_yield first + second;
  const auto [one, two] = pair;
  auto add = [&pair](int more) { return pair.first + more; };
  co_yield add(one + two);
  using number = decltype(one);
  trace::note("number", number(3));
  decltype(first) four = 4;
  first = 5;
  co_yield four;
  static_assert(std::is_same<decltype(one), decltype(pair.first) const>::value,
                "");
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> by_reference(T &it) {
  auto &[first, second, third] = it;
  second = 10;
  co_yield first;
  ++third;
  co_yield second;
  auto &&[a, b, c] = std::move(it);
  a += 100;
  co_yield a;
  co_yield c;
}

template <class K, class V>
YIELDC_GENERATOR yieldc::generator<int>
range(const std::map<K, V> &values, int more) {
  for (const auto &[key, value] : values) {
    trace::Obj each("each", key);
    co_yield key + more;
    auto sum = key + value;
    if (sum > 5)
      continue;
    co_yield sum;
    co_yield value;
  }
  for (auto [key, value] : values) {
    value += key;
    co_yield key;
    co_yield value * 2;
  }
}

template <class T> struct triple {
  T one;
  trace::Obj two;
  T three[2];
};

template <class T> YIELDC_GENERATOR yieldc::generator<T> aggregate(T n) {
  auto [one, two, three] = triple<T>{n, trace::Obj("two", 2), {n, 5}};
  co_yield one;
  two.value += 5;
  co_yield three[1];
  three[0] = two.value;
  co_yield three[0];
  // Used by no suspension.
  auto [x, y] = std::make_tuple(n, n + 1);
  trace::note("sum", x + y);
  co_yield one;
}


int main() {
  trace::drive("by_value", [] { return by_value(std::make_pair(1, 2)); });
  static std::tuple<int, int, int> tuple;
  static std::array<int, 3> array;
  trace::drive("tuple", [] {
    tuple = std::make_tuple(1, 2, 3);
    return by_reference(tuple);
  });
  trace::drive("array", [] {
    array = {1, 2, 3};
    return by_reference(array);
  });
  static const std::map<int, int> values = {{1, 2}, {3, 4}};
  trace::drive("range", [] { return range(values, 10); });
  trace::drive("aggregate", [] { return aggregate(3); });
}
