// A variable whose class is deduced from a lambda is no closure.
//
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <functional>
#include <yieldc/generator.h>

using yieldc::generator;

template <class F> struct at_exit {
  F f;
  explicit at_exit(F g) : f(g) {}
  ~at_exit() { f(); }
};
template <class F> struct wrap {
  F f;
  int calls = 0;
  wrap(F g) : f(g) {}
  int operator()(int x) { return f(x) + ++calls; }
};

YIELDC_GENERATOR generator<int> guarded(int n) {
  at_exit guard([&] { trace::note("end", n); });
  co_yield n;
  n++;
  co_yield n;
}
YIELDC_GENERATOR generator<int> wrapped(int n) {
  wrap w = [&](int x) { return x + n; };
  co_yield w(1);
  n++;
  co_yield w(1);
}
YIELDC_GENERATOR generator<int> tested(int n) {
  if (wrap w([](int x) { return x; }); w(n) > 1) {
    co_yield w(1);
    co_yield w(1);
  }
}
YIELDC_GENERATOR generator<int> replaced(int n) {
  std::function f([](int x) { return x + 1; });
  co_yield f(n);
  f = [&](int x) { return x * 100 + n; };
  co_yield f(1);
}

int main() {
  trace::drive("guarded", [] { return guarded(2); });
  trace::drive("wrapped", [] { return wrapped(2); });
  trace::drive("tested", [] { return tested(2); });
  trace::drive("replaced", [] { return replaced(2); });
}
