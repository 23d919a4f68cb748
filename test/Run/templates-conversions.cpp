// In a template, of `S(t)` it is known that it makes an S, though not how: the
// object lives across the suspension that follows.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

struct scale : Obj {
  explicit scale(int n) : Obj("scale", n) {}
  int operator()(int n) const { return n * value; }
  int operator+(int n) const { return n + value; }
  friend int operator-(int n, const scale &s) { return n - s.value; }
};
template <class T> int add(const Obj &o, T t) { return o.value + t; }

template <class T> YIELDC_GENERATOR generator<int, int> made(T t) {
  co_yield scale(t)(t);
  co_yield scale(t) + t;
  co_yield t - scale(t);
  co_yield add(scale(t), t);
  co_yield add((Obj)t, t);
  co_yield add(static_cast<Obj>(t), t) + add(Obj{t}, t);
  int r = add(scale(t), t) + (co_yield 3);
  note("sum", r);
  r = add(scale(t), co_yield 4);
  r += add(static_cast<scale>(t), co_yield 5);
  note("sum", r);
}

int main() {
  for (int n = 0; n < 12; ++n) {
    auto g = made(4);
    int i = 0;
    while (auto s = g.next(7)) {
      note("value", *s);
      if (++i == n)
        break;
    }
  }
}
