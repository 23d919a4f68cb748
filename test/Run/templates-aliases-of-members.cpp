// Aliases of a template's body that only variables of the frame are of.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;

template <class T> YIELDC_GENERATOR generator<int> aliases(T x) {
  if constexpr (sizeof(x) > 1) {
    using Sum = decltype(x + 1);
    Sum v = x;
    co_yield 1;
    co_yield v;
  }
  auto z = x + 1;
  using Copy = decltype(z);
  Copy v = z;
  co_yield v;
  co_yield v + 1;
  typedef decltype(v) Other;
  Other other = v;
  co_yield static_cast<Other>(other + 1);
  co_yield other;
}

int main() {
  auto lambda = [](auto x) YIELDC_GENERATOR -> generator<int> {
    if constexpr (sizeof(x) > 1) {
      using T = decltype(x);
      T v = x;
      co_yield 1;
      co_yield v;
    }
    using U = decltype(x);
    U v = x;
    co_yield v;
    co_yield v + 1;
  };
  for (int x : aliases(2))
    note("function", x);
  for (int x : aliases('a'))
    note("function", x);
  for (int x : lambda(2))
    note("lambda", x);
}
