// Generators that closures return.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

generator<int> boxed(int n);
YIELDC_GENERATOR generator<int> boxed(int n) {
  Obj local("boxed", n);
  co_yield n;
  co_yield n + 1;
}
YIELDC_GENERATOR generator<int> concrete(int n) {
  Obj local("concrete", n);
  const Obj &bound = local;
  co_yield bound.value;
  co_yield n + 2;
}

YIELDC_GENERATOR generator<int> called(int n) {
  auto make = [n](int k) { return boxed(k + n); };
  co_yield elements_of(make(2));
  auto other = [n](int k) { return concrete(k + n); };
  co_yield elements_of(other(2));
}
YIELDC_GENERATOR generator<int> at_once(int n) {
  co_yield elements_of([&] { return boxed(n); }());
  co_yield elements_of([](int k) { return concrete(k); }(n));
}
YIELDC_GENERATOR generator<int> walked(int n) {
  for (int i : [&] { return boxed(n); }())
    co_yield i;
  auto make = [&] { return concrete(n); };
  for (int i : make())
    co_yield i;
}
YIELDC_GENERATOR generator<int> kept(int n) {
  auto x = [&] { return boxed(n); }();
  co_yield elements_of(x);
  generator<int> y = [&] { return concrete(n); }();
  co_yield elements_of(y);
  auto next = [k = n](int y) mutable { return boxed(k++ + y); };
  co_yield elements_of(next(2));
  co_yield elements_of(next(2));
}
YIELDC_GENERATOR generator<int> chosen(int n) {
  auto make = [n](bool b) {
    if (b)
      return boxed(n);
    return boxed(-n);
  };
  co_yield elements_of(make(n > 1));
}

int main() {
  trace::drive("called", [] { return called(1); });
  trace::drive("at_once", [] { return at_once(1); });
  trace::drive("walked", [] { return walked(1); });
  trace::drive("kept", [] { return kept(1); });
  trace::drive("chosen", [] { return chosen(1); });
}
