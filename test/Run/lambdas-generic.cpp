// Generic lambdas that live across a suspension.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

#include <algorithm>
#include <queue>
#include <vector>

using trace::note;
using trace::Obj;
using yieldc::generator;

namespace {

template <class... Cases> struct overloaded_set;
template <class First> struct overloaded_set<First> : First {
  explicit overloaded_set(First first) : First(first) {}
  using First::operator();
};
template <class First, class... Rest>
struct overloaded_set<First, Rest...> : First, overloaded_set<Rest...> {
  overloaded_set(First first, Rest... rest)
      : First(first), overloaded_set<Rest...>(rest...) {}
  using First::operator();
  using overloaded_set<Rest...>::operator();
};
template <class... Cases> overloaded_set<Cases...> overloaded(Cases... cases) {
  return overloaded_set<Cases...>(cases...);
}

YIELDC_GENERATOR generator<int> by_value(int n) {
  auto add = [n](auto x) { return x + n; };
  co_yield add(1);
  co_yield add(2);
  co_yield static_cast<int>(10 * add(0.25));
}

YIELDC_GENERATOR generator<int> mixed(int n) {
  const int k = n;
  int m = 2;
  auto sum = [k, n, &m](auto x, auto &&...y) {
    m += x;
    int z[] = {0, (y + n)...};
    return x + k + z[1];
  };
  co_yield sum(1, 2);
  co_yield sum(2, 3, 4);
  co_yield m;
}

YIELDC_GENERATOR generator<int> objects(int n) {
  Obj o("o", n);
  auto value = [o](auto x) { return x + o.value; };
  int k = value(1);
  co_yield k;
  co_yield n;
}

YIELDC_GENERATOR generator<int> inside(int n) {
  auto outer = [n](auto x) { return [n](auto y) { return y + n; }(x); };
  co_yield outer(1);
  co_yield outer(2);
}

YIELDC_GENERATOR generator<int> qualified(int n) {
  auto count = [n](auto x, const auto &w) mutable noexcept -> int {
    return x + n++ + w;
  };
  co_yield count(1, 2);
  co_yield n;
  co_yield count(1L == 2, 3);
}

YIELDC_GENERATOR generator<int> defaults(int n) {
  int m = n;
  auto all = [=](auto x) { return x + n + m; };
  auto change = [&](auto x, int by = 2) { m += static_cast<int>(x) + by; };
  co_yield all(1);
  change(2.5);
  co_yield m;
  change(1, 1);
  co_yield m + all(0);
}

YIELDC_GENERATOR generator<int> results(int n) {
  int values[] = {n, n + 1, n + 2};
  auto at = [&values](auto i) -> auto & { return values[i]; };
  auto same = [&values](auto i) -> decltype(auto) { return (values[i]); };
  auto copy = [&values](auto i) -> decltype(i + 1) { return values[i]; };
  co_yield at(0);
  at(0L) = 7;
  same(1u) = 8;
  co_yield copy(0);
  co_yield values[1];
}

/// Only the algorithm calls it.
YIELDC_GENERATOR generator<int> in_algorithms(std::vector<int> values) {
  int calls = 0;
  auto greater = [&calls](auto a, auto b) {
    ++calls;
    return a > b;
  };
  co_yield values.front();
  std::sort(values.begin(), values.end(), greater);
  co_yield values.front();
  std::sort(values.rbegin(), values.rend(), greater);
  co_yield values.front();
  co_yield calls > 0;
}

YIELDC_GENERATOR generator<int> sets(int n) {
  auto visit = overloaded([n](int x) { return x + n; },
                          [&n](auto x) { return static_cast<int>(x) - n; });
  co_yield visit(1);
  n = 5;
  co_yield visit(2L);
  co_yield visit(2);
}

/// A class of the body whose function deduces what it returns.
YIELDC_GENERATOR generator<int> deducing(int n) {
  struct Counter {
    int value;
    auto next() { return value++; }
  };
  Counter counter{n};
  co_yield counter.next();
  co_yield counter.next();
}

struct Counted {
  int step;
  YIELDC_GENERATOR generator<int> member(int n) const {
    auto by = [this, n](auto x) { return x * step + n; };
    co_yield by(1);
    co_yield by(2L) > 3;
  }
};

template <class T> YIELDC_GENERATOR generator<T> in_template(T n) {
  auto add = [n](auto x) { return x + n; };
  co_yield add(1);
  co_yield add(T(2));
}

template <class T> YIELDC_GENERATOR generator<T> counts(T n) {
  auto next = [n]() mutable { return n++; };
  auto first = next();
  co_yield first;
  co_yield next() + first;
}

/// A type of the body is made with the closure's.
template <class T> YIELDC_GENERATOR generator<T> sorted(std::vector<T> values) {
  auto above = [](const T &a, const T &b) { return a > b; };
  std::priority_queue<T, std::vector<T>, decltype(above)> queue(above);
  for (auto &x : values)
    queue.push(x);
  for (; !queue.empty(); queue.pop())
    co_yield queue.top();
}

template <class T> struct Scale {
  T factor;
  YIELDC_GENERATOR generator<T> each(T n) {
    auto by = [this, n](auto x) { return static_cast<T>(x * factor + n); };
    co_yield by(1);
    co_yield by(2L);
  }
};

} // namespace

int main() {
  trace::drive("by_value", [] { return by_value(2); });
  trace::drive("mixed", [] { return mixed(2); });
  trace::drive("objects", [] { return objects(2); });
  trace::drive("inside", [] { return inside(2); });
  trace::drive("qualified", [] { return qualified(2); });
  trace::drive("defaults", [] { return defaults(2); });
  trace::drive("results", [] { return results(2); });
  trace::drive("in_algorithms", [] { return in_algorithms({3, 1, 4}); });
  trace::drive("sets", [] { return sets(2); });
  trace::drive("deducing", [] { return deducing(2); });
  Counted counted{3};
  trace::drive("member", [&counted] { return counted.member(2); });
  trace::drive("in_template", [] { return in_template(2); });
  trace::drive("in_template", [] { return in_template(2L); });
  trace::drive("sorted", [] { return sorted<int>({3, 1, 2}); });
  trace::drive("counts", [] { return counts(2L); });
  Scale<int> scale{3};
  trace::drive("each", [&scale] { return scale.each(2); });
}
