// Closures whose introducer, parameters or body a macro writes.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

using trace::note;

namespace {
template <class F> struct guard {
  F f;
  bool armed = true;
  explicit guard(F what) : f(std::move(what)) {}
  guard(guard &&other) : f(std::move(other.f)), armed(other.armed) {
    other.armed = false;
  }
  ~guard() {
    if (armed)
      f();
  }
};
struct maker {
  template <class F> guard<F> operator+(F f) const {
    return guard<F>(std::move(f));
  }
};
#define CAT2(a, b) a##b
#define CAT(a, b) CAT2(a, b)
#define DEFER auto CAT(deferred_, __LINE__) = maker() + [&]
#define DEFER2 auto CAT(deferred_, __LINE__) = maker() + [&]()
#define ON_EXIT(...) auto CAT(deferred_, __COUNTER__) = maker() + [&]() { __VA_ARGS__; }
#define FN(x, ...) [&](int x) { return __VA_ARGS__; }
#define ADDER [n](int x) -> long { return x + n; }

YIELDC_GENERATOR yieldc::generator<int> deferring(int n) {
  trace::Obj o("o");
  DEFER { note("bye", n); };
  DEFER2 {
    note("two", n * 2); // said twice
  };
  int count = 0;
  ON_EXIT(note("count", count), note("n", n));
  auto f = FN(y, y * n + count);
  auto add = ADDER;
  for (; count < n; ++count)
    co_yield f(count) + int(add(1));
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> in_template(T n) {
  int count = 0;
  ON_EXIT(note("count", count));
  auto add = ADDER;
  for (; count < n; ++count)
    co_yield add(count);
}

struct counter {
  int total = 0;
  YIELDC_GENERATOR yieldc::generator<int> count(int n) {
    DEFER { note("total", total); };
    for (int i = 0; i < n; ++i) {
      total += i;
      co_yield total;
    }
  }
};
} // namespace
int main() {
  trace::drive("deferring", [] { return deferring(3); });
  trace::drive("in_template", [] { return in_template(3L); });
  counter c;
  trace::drive("count", [&] { return c.count(3); });
}
