// Variables of one name, one inside the scope of the other, which closures
// capture in one stretch of statements.
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int> segment(int n) {
  Obj one("one", 1), two("two", 2);
  Obj &r = n > 3 ? one : two;
  co_yield r.value;
  {
    int k = [&] { return r.value + n; }();
    trace::note("k", k);
    int r = k + 1;
    trace::note("r", r);
  }
  co_yield [&] { return r.value; }();
}

YIELDC_GENERATOR yieldc::generator<int> both(int n) {
  int v = n;
  co_yield v;
  {
    int k = [&] { return ++v; }();
    int v = 10;
    k += [&] { return ++v; }();
    trace::note("k", k);
    {
      int k2 = [&] { return ++v; }();
      int v = 100;
      k2 += [&] { return ++v; }();
      co_yield v + k2;
      trace::note("inner", [=] { return v; }());
    }
    co_yield v;
    trace::note("middle", [=] { return v; }());
  }
  trace::note("outer", [=] { return v; }());
  co_yield v;
}

int main() {
  trace::drive("segment", [] { return segment(4); });
  trace::drive("both", [] { return both(4); });
}
