// Types that a template deduces: `auto`, and what is made of it.
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

struct Overloaded {
  int value;
  int call() { return ++value; }
  int call() const { return -value; }
};
Overloaded overloaded(int n) { return Overloaded{n}; }
int called(const Overloaded &) { return 1; }
int called(Overloaded &) { return 2; }

template <class T> YIELDC_GENERATOR yieldc::generator<int> constant(T object) {
  const auto &r = object;
  const auto copy = object;
  const auto &made = overloaded(object.value);
  const auto &kept = make("kept", object.value);
  auto &plain = object;
  co_yield 0;
  co_yield r.call();
  co_yield copy.call();
  co_yield made.call();
  co_yield called(r) + 10 * called(copy) + 100 * called(plain);
  co_yield plain.call();
  co_yield kept.value;
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> pointers(T object) {
  T array[2] = {object, object};
  auto *plain = &object;
  const auto *p = &object;
  const auto *const q = array;
  auto *const last = array + 1;
  co_yield 0;
  co_yield plain->call();
  co_yield p->call();
  co_yield q->call();
  co_yield last->call();
  ++p;
  co_yield static_cast<int>(p - &object);
}

template <class C> YIELDC_GENERATOR yieldc::generator<int> elements(C c) {
  for (const auto &x : c) {
    co_yield 0;
    co_yield x.call();
  }
  for (const auto x : c) {
    co_yield 0;
    co_yield x.call();
  }
  for (auto &x : c) {
    co_yield 0;
    co_yield x.call();
  }
  for (const auto *p = c.data(); p != c.data() + c.size(); ++p) {
    co_yield 0;
    co_yield p->call();
  }
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> between(T object) {
  co_yield 0;
  const auto &r = object, &s = object;
  note("r", r.call());
  if (s.call() < 0)
    co_yield s.call();
}

template <int... I> YIELDC_GENERATOR yieldc::generator<int> listed() {
  constexpr int a[] = {I...};
  for (int i : a)
    co_yield i;
}

struct Function {
  int operator()(int n) const { return n + 1; }
  int operator+(int n) const { return n + 2; }
};
template <class T> YIELDC_GENERATOR yieldc::generator<int> operators(T t) {
  auto call = &T::operator();
  auto plus = &T::operator+;
  co_yield (t.*call)(1);
  co_yield (t.*plus)(1);
}

// The address of the first element of an array.
template <class T> YIELDC_GENERATOR yieldc::generator<T> table(T n) {
  const T values[] = {1, 2, n, 0};
  for (auto *p = values; *p; ++p)
    co_yield *p;
  T grid[2][2] = {{1, n}, {n, 2}};
  auto row = grid;
  co_yield row[1][1];
  auto *next = row + 1;
  co_yield (*next)[0];
}

int main() {
  trace::drive("table", [] { return table(3); });
  trace::drive("listed", [] { return listed<1, 2>(); });
  trace::drive("operators", [] { return operators(Function()); });
  trace::drive("constant", [] { return constant(overloaded(3)); });
  trace::drive("pointers", [] { return pointers(overloaded(3)); });
  trace::drive("elements", [] {
    return elements(std::vector<Overloaded>{overloaded(3), overloaded(5)});
  });
  trace::drive("between", [] { return between(overloaded(3)); });
}
