// What is tested is converted to bool as the language does, whatever else a
// class can be converted to, and whatever its operator! does.
//
// flags: -Wno-unused-but-set-variable
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
struct Conv {
  int v;
  operator int() const & {
    trace::note("int");
    return v;
  }
  explicit operator bool() const {
    trace::note("bool");
    return v != 0;
  }
  bool operator!() const {
    trace::note("not");
    return false;
  }
};
YIELDC_GENERATOR yieldc::generator<int, int> f(Conv c) {
  bool b(c);
  co_yield b;
  bool d{c};
  co_yield d;
  if (c && (co_yield 1))
    trace::note("and");
  if (c || (co_yield 1))
    trace::note("or");
  co_yield !c;
  int n = (c ? co_yield 1 : co_yield 2);
  co_yield n;
  while (Conv w = c) {
    co_yield w.v;
    --c.v;
  }
  c.v = 2;
  while (c) {
    co_yield c.v;
    --c.v;
  }
  c.v = 2;
  do {
    co_yield c.v;
    --c.v;
  } while (c);
  c.v = 2;
  for (; Conv w = c; --c.v) {
    co_yield w.v;
  }
  for (int i = co_yield 5; c; ++i) {
    co_yield c.v;
  }
  c.v = 1;
  if (Conv w = c)
    co_yield w.v;
  const bool e(c), g = static_cast<bool>(c);
  co_yield e + g;
}
template <class T> YIELDC_GENERATOR yieldc::generator<int, int> t(T c) {
  bool b(c);
  co_yield b;
  bool d{c};
  co_yield d;
  while (T w = c) {
    co_yield w.v;
    --c.v;
  }
  c.v = 2;
  do {
    co_yield c.v;
    --c.v;
  } while (c);
  c.v = 2;
  while (c) {
    co_yield c.v;
    --c.v;
  }
  for (; T w = c; --c.v) {
    co_yield w.v;
  }
  for (int i = co_yield 5; c; ++i) {
    co_yield c.v;
  }
  c.v = 1;
  if (T w = c)
    co_yield w.v;
}
int main() {
  auto g = f(Conv{3});
  while (auto s = g.next(3))
    trace::note("v", *s);
  auto h = t(Conv{3});
  while (auto s = h.next(3))
    trace::note("v", *s);
}
