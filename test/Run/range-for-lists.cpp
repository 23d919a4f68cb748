// The array of a std::initializer_list that is a range lives as long as the
// loop, also where the type of the list is written.
// RUN: %run_both %s
#include "trace.h"
#include <initializer_list>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;
using numbers = std::initializer_list<int>;

static int twice(const Obj &object) { return object.value * 2; }

YIELDC_GENERATOR generator<int> typed(int n) {
  for (int x : std::initializer_list<int>{n, 5})
    co_yield x;
}

YIELDC_GENERATOR generator<int> named(int n) {
  for (int x : (numbers{n, 1, 2}))
    co_yield x;
}

YIELDC_GENERATOR generator<Obj> objects(int n) {
  for (auto &x : std::initializer_list<Obj>{Obj("x", n), Obj("y", 2)})
    co_yield x;
}

YIELDC_GENERATOR generator<int> made(int n) {
  for (int x : numbers{twice(Obj("a", n)), twice(Obj("b", 2))})
    co_yield x;
}

YIELDC_GENERATOR generator<int, int> suspended(int n) {
  for (int x : std::initializer_list<int>{n, co_yield 1, n + 2})
    co_yield x;
}

template <class T> YIELDC_GENERATOR generator<int> open(T n) {
  for (T x : std::initializer_list<T>{n, T(5)})
    co_yield static_cast<int>(x);
  for (double x : std::initializer_list<double>{double(n), 1})
    co_yield static_cast<int>(x * 2);
  for (int x : numbers{1, 2})
    co_yield x;
}

template <class... T> YIELDC_GENERATOR generator<int> pack(T... n) {
  for (long x : std::initializer_list<long>{n..., 7})
    co_yield static_cast<int>(x);
}

int main() {
  trace::drive("typed", [] { return typed(1); });
  trace::drive("named", [] { return named(2); });
  trace::drive("objects", [] { return objects(3); });
  trace::drive("made", [] { return made(3); });
  trace::drive("suspended", [] { return suspended(3); });
  trace::drive("open", [] { return open(4); });
  trace::drive("open of double", [] { return open(2.5); });
  trace::drive("pack", [] { return pack(1, 2L); });
}
