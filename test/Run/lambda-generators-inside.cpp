// Lambdas that are generators, in the body of another generator.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

YIELDC_GENERATOR generator<int> captures(int k) {
  Obj o("outer", k);
  auto copies = [k](int n) YIELDC_GENERATOR -> generator<int> {
    for (int i = 0; i < n; ++i)
      co_yield i * k; // each
  };
  for (int x : copies(3))
    co_yield x;
  auto refers = [&](int n) YIELDC_GENERATOR -> generator<int> {
    Obj inner("inner", n);
    for (int i = 0; i < n; ++i) {
      co_yield i * k + o.value;
      ++o.value;
    }
  };
  co_yield elements_of(refers(2));
  co_yield elements_of(copies(2));
  auto made = [own = k + 1, k]() YIELDC_GENERATOR -> generator<int> {
    co_yield own;
    trace::maybe_throw();
    co_yield own + k;
  };
  try {
    for (int x : made())
      co_yield x;
  } catch (const trace::injected &) {
    note("caught");
  }
  co_yield o.value;
}

// Two deep, and one that nothing suspends between.
YIELDC_GENERATOR generator<int> nests(int n) {
  auto outer = [n](int m) YIELDC_GENERATOR -> generator<int> {
    auto inner = [m](int k) YIELDC_GENERATOR -> generator<int> {
      Obj o("inner", k);
      co_yield m + k;
      co_yield m - k;
    };
    for (int x : inner(n))
      co_yield 10 * x;
    co_yield elements_of(inner(1));
  };
  co_yield elements_of(outer(3));
  {
    auto twice = [](int k) YIELDC_GENERATOR -> generator<int> {
      co_yield k;
      co_yield k;
    };
    int sum = 0;
    for (int x : twice(n))
      sum += x;
    note("sum", sum);
  }
  co_yield n;
}

struct tree {
  int value = 5;
  Obj object{"member", 6};
  generator<int> walk(int n);
};
YIELDC_GENERATOR generator<int> tree::walk(int n) {
  auto mine = [this](int m) YIELDC_GENERATOR -> generator<int> {
    co_yield value + m;
    co_yield object.value;
  };
  for (int x : mine(n)) {
    Obj round("round", x);
    co_yield x;
    ++value;
  }
  --value;
  --value;
}

template <class T> YIELDC_GENERATOR generator<T> dependent(T n) {
  auto pair = [](T m) YIELDC_GENERATOR -> generator<T> {
    co_yield m;
    co_yield m + m;
  };
  T sum = T();
  for (T x : pair(n))
    sum = sum + x;
  co_yield sum;
}
// The range, and what it walks over, live across yields; the members that the
// machine is made of are declared after it.
template <class T> class shelf {
public:
  YIELDC_GENERATOR generator<const T &> each(int limit) const {
    int taken = 0;
    auto some = [&](const std::vector<T> &all)
                    YIELDC_GENERATOR -> generator<const T &> {
      for (const T &one : all)
        if (taken++ < limit)
          co_yield one;
    };
    for (const auto &row : rows_)
      for (const T &one : some(row))
        co_yield one;
    co_yield elements_of(some(rows_.front()));
    note("taken", taken);
  }
  void add(T one, T other) {
    rows_.push_back(std::vector<T>{one, other});
  }

private:
  std::vector<std::vector<T>> rows_;
};

inline void show(const std::string &s) { std::printf("%s", s.c_str()); }

int main() {
  trace::drive("captures", [] { return captures(2); });
  trace::drive("nests", [] { return nests(2); });
  trace::drive("walk", [] {
    static tree t;
    return t.walk(1);
  });
  shelf<int> numbers;
  numbers.add(1, 2);
  numbers.add(3, 4);
  for (int limit = 0; limit < 6; ++limit)
    trace::drive("shelf", [&] { return numbers.each(limit); });
  trace::drive("dependent", [] { return dependent(2); });
  trace::drive("dependent", [] { return dependent(std::string("text")); });
}
