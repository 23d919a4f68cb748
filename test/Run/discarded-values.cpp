// What a suspension gives and nobody looks at lives to the end of the full
// expression, too; and functions that have no address are called where they are.
//
// std: 11
// flags: -Wno-unused-value
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

YIELDC_GENERATOR generator<int, Obj> sent(int n) {
  co_yield (co_yield 8, n);
  note("end");
  ((void)(co_yield 9), note("comma"));
  note("end");
}

YIELDC_GENERATOR generator<int, int, Obj> inner(int n) {
  Obj local("local");
  co_yield n;
  co_return Obj("result", n);
}
inline int sum(int a, int b) { return a + b; }
YIELDC_GENERATOR generator<int, int> delegated(int n) {
  co_yield (co_yield elements_of(inner(1)), n);
  co_yield sum((co_yield elements_of(inner(2)), n), co_yield 3);
  (co_yield elements_of(inner(4)), note("comma"));
  co_yield n ? (co_yield elements_of(inner(5)), 2) : (note("other"), 3);
  note("end");
}

YIELDC_GENERATOR generator<int, Obj &> direct(int n) {
  Obj taken = std::move(co_yield n);
  note("taken", taken.value);
  if (__builtin_expect((co_yield 1).value, 1))
    note("likely");
}

template <class G> void drive(G make, int stop) {
  auto g = make(1);
  for (int i = 0; i < stop; ++i) {
    auto s = g.next(7);
    note("value", s ? *s : -1);
  }
}

int main() {
  for (int i = 0; i < 12; ++i)
    drive(delegated, i);
  for (int i = 0; i < 4; ++i) {
    auto g = sent(3);
    g.next();
    for (int k = 0; k < i; ++k) {
      g.next(Obj("sent", k));
      note("suspended");
    }
  }
  auto g = direct(1);
  Obj object("object", 4);
  g.next();
  g.next(object);
  g.next(object);
}
