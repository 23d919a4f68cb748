// std: 17
// Class templates whose arguments are deduced, in templates.
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <vector>
#include <yieldc/generator.h>

using trace::note;

namespace library {
template <class F> struct at_exit {
  F f;
  explicit at_exit(F g) : f(g) {}
  at_exit(const at_exit &) = delete;
  ~at_exit() { f(); }
};
template <class T> struct twice {
  T t;
  twice(T x) : t(x) {}
  operator T() const { return static_cast<T>(t + t); }
};
template <class A, class B> struct both {
  A a;
  B b;
};
template <class A, class B> both(A, B) -> both<A, B>;
} // namespace library
using library::both;
using library::twice;

template <class F> YIELDC_GENERATOR yieldc::generator<int> guarded(F f) {
  library::at_exit g(f);
  co_yield 1;
  co_yield 2;
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> doubled(T t) {
  twice parens(t);
  twice braces{t};
  twice copied = t;
  const twice constant(t);
  both pair{t, twice(t)};
  both other = {t, 2L};
  co_yield parens;
  co_yield braces;
  co_yield copied;
  co_yield constant;
  co_yield pair.a;
  co_yield pair.b;
  co_yield static_cast<T>(other.a + other.b);
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> lists(T v) {
  std::vector w{v, v};
  std::array a{v, v, v};
  auto one{v};
  co_yield w[0];
  co_yield a[2];
  co_yield one;
  for (twice x : w) {
    co_yield x.t;
    co_yield x;
  }
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> shared(T v) {
  static twice w{v};
  static auto n = v;
  w.t = v;
  co_yield w.t;
  co_yield w;
  co_yield n;
}

int main() {
  trace::drive("guarded", [] { return guarded([] { note("exit"); }); });
  trace::drive("doubled", [] { return doubled(3); });
  trace::drive("lists", [] { return lists(3); });
  trace::drive("shared", [] { return shared(3L); });
}
