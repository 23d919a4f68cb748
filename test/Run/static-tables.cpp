// Static variables that are declared together with their type, where other
// variables are of that type, too.
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;

YIELDC_GENERATOR generator<int> table(int n) {
  static const struct {
    int from, to;
  } edges[] = {{1, 2}, {2, 3}};
  for (const auto &edge : edges)
    if (edge.from > n)
      co_yield edge.to;
}

YIELDC_GENERATOR generator<int> copied(int n) {
  static constexpr struct named {
    int value;
    char name;
  } all[] = {{1, 'a'}, {2, 'b'}, {3, 'c'}};
  for (auto one : all) {
    co_yield one.value + n;
    one.value += one.name;
    co_yield one.value;
  }
  const named *last = &all[2];
  co_yield 0;
  co_yield last->value;
}

struct owner {
  int base;
  YIELDC_GENERATOR generator<int> counted() {
    static struct {
      int calls = 3;
      int next() { return ++calls; }
    } count, *alias = &count;
    auto &mine = count;
    co_yield mine.next() + base;
    co_yield mine.next();
    co_yield alias->calls;
  }
  YIELDC_GENERATOR generator<int> alone() {
    static struct {
      int calls;
    } count;
    co_yield ++count.calls;
    co_yield ++count.calls + base;
  }
};

template <class T> YIELDC_GENERATOR generator<T> entries(T n) {
  static const struct entry {
    T value;
  } list[] = {{1}, {2}};
  for (const entry &one : list)
    co_yield static_cast<T>(one.value + n);
  static enum { off, on } state;
  auto before = state;
  co_yield state;
  state = before == off ? on : off;
  co_yield state;
}

int main() {
  owner some{10};
  for (int x : table(0))
    note("edge", x);
  for (int x : copied(4))
    note("copied", x);
  for (int i = 0; i < 2; ++i)
    for (int x : some.counted())
      note("counted", x);
  for (int i = 0; i < 2; ++i)
    for (int x : some.alone())
      note("alone", x);
  for (int x : entries(5))
    note("entry", x);
  for (short x : entries<short>(5))
    note("entry", x);
}
