// The temporaries of the operand of elements_of live until the delegation ends.
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

std::vector<int> three(int n) { return {n, n + 1, n + 2}; }
template <class T> std::vector<T> two(T n) { return {n, T(n + 1)}; }

YIELDC_GENERATOR generator<int, int> inner(int n) {
  Obj object("inner", n);
  for (int i = 0; i < 2; ++i)
    co_yield i + object.value;
}

YIELDC_GENERATOR generator<int, int> outer(int n) {
  co_yield elements_of(three(make("range", n).value));
  co_yield elements_of(inner(make("argument", n).value));
  co_yield elements_of(
      inner(make("both", co_yield make("yielded", 9).value).value));
}

template <class T> YIELDC_GENERATOR generator<T, int> open(T n) {
  co_yield elements_of(two(n));
  co_yield elements_of(two(T(co_yield 5)));
  co_yield elements_of(two(co_yield 6));
}

int main() {
  trace::drive("outer", [] { return outer(4); });
  trace::drive("open", [] { return open(4); });
}
