// `T x = e;` considers no explicit constructor, although the frame's objects
// are made by new-expressions, which would.
// std: 14
// flags: -Wno-conversion
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;

struct Which {
  explicit Which(int) { note("explicit from int"); }
  Which(long value) { note("from long", value); }
  explicit Which(const char *) { note("explicit from pointer"); }
  Which(const volatile void *) { note("from anything"); }
  Which(const Which &) { note("copy"); }
  ~Which() { note("~Which"); }
  explicit operator bool() const { return true; }
};

void show(const Which &) { std::printf("a Which"); }

struct Greedy {
  Greedy() { note("Greedy"); }
  template <class T> explicit Greedy(T &&) { note("greedy"); }
  Greedy(const Greedy &) { note("Greedy copied"); }
};

struct Heir : Which {
  using Which::Which;
  Heir(const Heir &) = default;
  Heir(long value) : Which(value) { note("Heir from long"); }
};

struct Source {
  operator Which() const {
    note("converted");
    return Which(1L);
  }
};

YIELDC_GENERATOR generator<int, int> known(int n) {
  Which a = n;
  Which b = "text";
  Which c = Source();
  Heir d = n;
  Greedy e;
  Greedy f = e;
  const Greedy g = static_cast<Greedy &&>(f);
  Which h = co_yield 1;
  (void)a, (void)b, (void)c, (void)d, (void)e, (void)g, (void)h;
  if (Which i = n)
    co_yield 2;
  for (Which j = n; n < 5; ++n)
    co_yield 3;
  int numbers[] = {1, 2};
  for (Which k : numbers) {
    co_yield 4;
    (void)k;
  }
  for (const Which &l : numbers) {
    co_yield 5;
    (void)l;
  }
  const Which &m = n;
  co_yield 6;
  (void)m;
}

YIELDC_GENERATOR generator<Which> yielded(int n) {
  co_yield n;
  co_yield "text";
}

template <class T, class From>
YIELDC_GENERATOR generator<int, int> dependent(From n) {
  Which a = n;
  T b = n;
  const T c = 3;
  T d = b;
  T e = static_cast<T>(b);
  auto f = n;
  Greedy g;
  Greedy h = g;
  T i = co_yield 1;
  (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h;
  (void)i;
  if (T j = n)
    co_yield 2;
  for (T j = n; n < 5; ++n, (void)j)
    co_yield 3;
  From numbers[] = {1, 2};
  for (T k : numbers) {
    co_yield 4;
    (void)k;
  }
  for (Which k : numbers) {
    co_yield 5;
    (void)k;
  }
  co_yield 6;
}

template <class T> YIELDC_GENERATOR generator<T> yieldedToo(int n) {
  co_yield n;
  co_yield 4;
}

int main() {
  trace::drive("known", [] { return known(4); });
  trace::drive("yielded", [] { return yielded(4); });
  trace::drive("class", [] { return dependent<Which, int>(4); });
  trace::drive("short", [] { return dependent<Which, short>(short(4)); });
  trace::drive("scalar", [] { return dependent<long, int>(4); });
  trace::drive("smaller", [] { return dependent<short, int>(4); });
  trace::drive("yielded, too", [] { return yieldedToo<Which>(4); });
}
