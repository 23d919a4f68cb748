// Lambdas with copies of their own that live across yields.
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> kept_by_copy(int n) {
  auto add = [n](int to) { return n + to; };
  n = 100;
  co_yield add(1);
  co_yield add(n);
}

YIELDC_GENERATOR yieldc::generator<int> kept_mutable(int n) {
  auto counter = [n]() mutable { return n++; };
  co_yield counter();
  co_yield counter();
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> of_objects(int n) {
  trace::Obj first("first", n);
  int calls = 0;
  // Counts, and holds a copy.
  auto use = [first, &calls, n](int by) mutable -> int {
    ++calls;
    n += by;
    return n + first.value;
  };
  co_yield use(1);
  {
    auto copy = use;
    co_yield copy(10);
  }
  co_yield use(1) + calls;
  auto moved = std::move(use);
  co_yield moved(2);
  co_yield calls;
}

YIELDC_GENERATOR yieldc::generator<int> by_default(int n) {
  int more = n;
  int unused = 1;
  auto all = [=] {
    if (n > 100)
      return more;
    for (int i = 0; i < 3; ++i)
      if (i == 2)
        break;
    return n * 10 + more;
  };
  auto rest = [=, &unused](int x) mutable { return unused += n + x + more++; };
  n = 7;
  more = 8;
  co_yield all();
  co_yield rest(1);
  co_yield rest(1);
  co_yield all() + unused;
}

struct holder {
  int base;
  int twice(int x) { return 2 * x + base; }
  YIELDC_GENERATOR yieldc::generator<int> each(int n) {
    auto step = [this, n]() mutable { return twice(n++) + this->base; };
    auto both = [&, n](int x) mutable noexcept {
      n += x;
      return twice(n) + base;
    };
    co_yield step();
    base = 5;
    co_yield step();
    co_yield both(1);
    co_yield both(2);
  }
};

template <class F> struct wrapper {
  F function;
  int call() { return function(); }
};
template <class F> wrapper<F> wrap(F function) {
  return wrapper<F>{std::move(function)};
}

YIELDC_GENERATOR yieldc::generator<int> in_other_types(int n) {
  struct point {
    int x, y;
  };
  static int scale = 3;
  auto wrapped = wrap([n]() mutable {
    auto twice = [](point p) { return p.x + p.y; };
    return twice(point{n++, 1}) * scale;
  });
  n = 50;
  co_yield wrapped.call();
  scale = 4;
  co_yield wrapped.call();
  for (auto next = [n]() mutable { return n -= 20; }; int at = next();) {
    if (at < 0)
      break;
    co_yield at;
  }
  scale = 3;
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> in_template(T n) {
  auto add = [n](T to) mutable -> T { return n += to; };
  co_yield add(1);
  co_yield add(2);
}

int main() {
  trace::drive("kept_by_copy", [] { return kept_by_copy(5); });
  trace::drive("kept_mutable", [] { return kept_mutable(5); });
  trace::drive("of_objects", [] { return of_objects(5); });
  trace::drive("by_default", [] { return by_default(5); });
  static holder some;
  trace::drive("each", [] {
    some.base = 1;
    return some.each(5);
  });
  trace::drive("in_other_types", [] { return in_other_types(5); });
  trace::drive("in_template", [] { return in_template(5); });
}
