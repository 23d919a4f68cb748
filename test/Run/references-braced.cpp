// `const T &r{e}` is bound to e, and keeps alive what e makes.
//
// flags: -Wno-maybe-uninitialized
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;
using yieldc::generator;

struct pair {
  explicit pair(int n) : one("one", n), both{Obj("a", n), Obj("b", n)} {}
  Obj one, both[2];
};

YIELDC_GENERATOR generator<int> value(int n) {
  const Obj &r{make("x", n)};
  co_yield r.value;
}
YIELDC_GENERATOR generator<int> assigned(int n) {
  const Obj &r = {make("x", n)};
  co_yield r.value;
}
YIELDC_GENERATOR generator<int> moved(int n) {
  Obj &&r{make("x", n)};
  co_yield r.value;
}
YIELDC_GENERATOR generator<int> number(int n) {
  const int &r{n + 1};
  co_yield r;
  const long &wide{n};
  co_yield int(wide);
}
YIELDC_GENERATOR generator<int> part(int n) {
  const Obj &r{pair(n).one};
  co_yield r.value;
}
YIELDC_GENERATOR generator<int> list(int n) {
  const Obj &r{"x", n};
  co_yield r.value;
}
YIELDC_GENERATOR generator<int> existing(Obj o) {
  Obj &r{o};
  co_yield r.value;
  r.value = 7;
  const Obj &c{r};
  co_yield c.value;
  co_yield o.value;
}

template <class G> void drive(G make) {
  for (int stop = 0; stop < 4; ++stop) {
    auto g = make(stop);
    for (int i = 0; i < stop; ++i) {
      auto s = g.next();
      trace::note("value", s ? *s : -1);
    }
  }
}

int main() {
  drive(value);
  drive(assigned);
  drive(moved);
  drive(number);
  drive(part);
  drive(list);
  drive([](int n) { return existing(Obj("o", n)); });
}
