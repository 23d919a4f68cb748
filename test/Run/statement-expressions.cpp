// GNU statement expressions that hold a suspension.
// RUN: %run_both %s
// flags: -Wno-gnu-statement-expression
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

int add(int a, int b) { return a + b; }

YIELDC_GENERATOR yieldc::generator<int, int> values(int n) {
  int x = __extension__({
    Obj inner("inner", 1);
    int got = co_yield n;
    got + inner.value;
  });
  note("x", x);
  x = add(trace::say("first", 1), __extension__({
            for (int i = 0; i < 2; ++i)
              co_yield i;
            n;
          }));
  note("x", x);
  __extension__({
    Obj dropped("dropped", 2);
    co_yield 5;
  });
  Obj object = __extension__({
    Obj source("source", co_yield 6);
    Obj("result", source.value);
  });
  note("object", object.value);
}

int main() {
  for (int stop = 0; stop < 8; ++stop) {
    std::printf("-- %d\n", stop);
    auto g = values(3);
    int n = 0;
    for (auto s = g.next(); !s.done() && n < stop; ++n) {
      std::printf("  yields %d\n", *s);
      s = g.next(n + 1);
    }
  }
  return 0;
}
