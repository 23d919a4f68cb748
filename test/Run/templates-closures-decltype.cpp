// Closures of a template that become classes, with copies of and references to
// variables whose type is that of another.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;

template <class T> YIELDC_GENERATOR generator<T> sums(T n) {
  decltype(n) state = n;
  co_yield state;
  auto add = [state](auto y) { return state + y; };
  co_yield add(n);
  co_yield state;
  decltype(n) &alias = n;
  auto both = [&alias, state](auto y) { return (alias += state) + y; };
  co_yield both(state);
  co_yield both(n);
}

int main() {
  for (int x : sums(3))
    note("sum", x);
  for (const std::string &x : sums(std::string("a")))
    note("text", x);
}
