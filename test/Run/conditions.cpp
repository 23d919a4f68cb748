// co_yield in the operands of && || ?: and in conditions: what one arm makes
// lives to the end of the full expression, if the arm was taken.
// RUN: %run_both %s
// std: 11
// flags: -Wno-parentheses
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;
using trace::say;

int valued(const Obj &object) { return object.value; }
int both(const Obj &a, const Obj &b) { return a.value * 10 + b.value; }
bool test(const Obj &object) {
  trace::maybe_throw();
  return object.value != 0;
}

YIELDC_GENERATOR yieldc::generator<int, int> logical(int n) {
  bool a = n > 0 && (co_yield 1);
  note("a", a);
  bool b = say("left", n) || (co_yield 2);
  note("b", b);
  if ((co_yield 3) && ((co_yield 4) || (co_yield 5)))
    note("taken");
  bool c = test(make("x", n)) && test(make("y", co_yield 6)) &&
           test(make("z", 1));
  note("c", c);
  static_cast<void>(n > 1 && (co_yield 7));
  bool d = (test(make("p", n)) || test(make("q", co_yield 8))) ==
           test(make("r", 2));
  note("d", d);
}

YIELDC_GENERATOR yieldc::generator<int, int> choices(int n) {
  int a = n ? co_yield 1 : say("other", 2);
  note("a", a);
  long b = n > 1 ? co_yield 2 : 3L;
  note("b", b);
  int x = 1, y = 2;
  ((co_yield 3) ? x : y) = 5;
  note("xy", x * 10 + y);
  int c = both((co_yield 4) ? make("then", 1) : make("else", 2),
               n ? make("second", co_yield 5) : make("third", 4));
  note("c", c);
  Obj d = n ? make("built", co_yield 6) : Obj("direct", 7);
  note("d", d.value);
  const Obj e((co_yield 7) ? Obj("one", 1) : d);
  note("e", e.value);
  n ? note("void") : static_cast<void>(co_yield 8);
  int f = valued(n ? make("m", co_yield 9) : d) + valued(make("last", 1));
  note("f", f);
  const char *g = (co_yield 10) ? "yes" : "no";
  note("g", std::string(g));
}

YIELDC_GENERATOR yieldc::generator<Obj, int> yielded(int n) {
  co_yield n ? make("a", 1) : make("b", 2);
  co_yield n ? make("c", (co_yield make("d", 3))) : make("e", 2);
  Obj local("local", 4);
  co_yield (co_yield local) ? local : make("f", 5);
  static_cast<void>(n ? (co_yield make("g", 6)) : (co_yield local));
}

YIELDC_GENERATOR yieldc::generator<int, int> loops(int n) {
  while (co_yield n) {
    Obj body("body", n);
    if (n-- == 1)
      continue;
    if (n < 0)
      break;
  }
  do {
    Obj body("do", n);
    if (co_yield 10)
      continue;
    note("end of body");
  } while (test(make("condition", co_yield 11)));
  for (int i = co_yield 20; i < (co_yield 21); i += co_yield 22) {
    Obj body("for", i);
    if (i == 1)
      continue;
    note("i", i);
  }
  for (Obj o("init", 1); test(make("c", co_yield 23));
       note("step"), co_yield 24)
    note("o", o.value);
  if (int given = co_yield 30)
    note("given", given);
  else
    note("none", given);
  while (int more = co_yield 31)
    note("more", more);
  switch (co_yield 32) {
  case 1:
    note("one");
    break;
  case 2:
    note("two");
    break;
  default:
    note("default");
  }
  switch (valued(make("choice", co_yield 33))) {
  case 1: {
    Obj inner("inner", co_yield 34);
    break;
  }
  default:
    co_yield 35;
  }
}

std::vector<int> count(int n) {
  std::vector<int> result;
  for (int i = 0; i < n; ++i)
    result.push_back(i);
  return result;
}
struct Bag {
  Obj object;
  std::vector<int> values;
  explicit Bag(int n) : object("bag", n), values(count(n)) {}
  const std::vector<int> &all() const { return values; }
};
YIELDC_GENERATOR yieldc::generator<int, int> ranges(int n) {
  for (int x : count(co_yield n))
    co_yield x;
  std::vector<int> two[2] = {count(1), count(2)};
  for (int &x : two[co_yield 10]) {
    x += 5;
    co_yield x;
  }
  for (int x : Bag(co_yield 11).values)
    co_yield x;
}

YIELDC_GENERATOR yieldc::generator<int, int> lambdas(int n) {
  if ([&] { return n > 1; }() && (co_yield 1))
    note("first");
  for (int i = 0; [&] { return i < n; }(); ++i)
    co_yield i;
  do
    co_yield n;
  while ([&] { return --n > 0; }());
}

void drive(yieldc::generator<int, int> g, unsigned seed, int stop) {
  int n = 0;
  for (auto step = g.next(0); !step.done(); ++n) {
    std::printf("  yields %d\n", *step);
    if (n == stop)
      return;
    seed = seed * 1103515245u + 12345u;
    step = g.next(static_cast<int>(seed >> 16 & 3u) % 3);
  }
  std::printf("  done\n");
}

template <class F> void all(const char *name, F make_generator) {
  for (unsigned seed = 0; seed < 6; ++seed)
    for (int stop = 0; stop < 25; ++stop)
      for (int point = 0; point < (stop == 24 ? 12 : 1); ++point) {
        std::printf("-- %s %u stop %d throw %d\n", name, seed, stop, point);
        trace::throw_at(point);
        try {
          drive(make_generator(), seed, stop);
        } catch (trace::injected &) {
        }
        std::printf("  live %d\n", trace::state().live);
      }
  trace::throw_at(0);
}

int main() {
  for (int n = 0; n < 3; ++n) {
    all("logical", [n] { return logical(n); });
    all("choices", [n] { return choices(n); });
    all("loops", [n] { return loops(n); });
    all("ranges", [n] { return ranges(n); });
    all("lambdas", [n] { return lambdas(n); });
  }
  for (int n = 0; n < 2; ++n)
    for (int sent = 0; sent < 2; ++sent)
      for (int stop = 0; stop < 7; ++stop) {
        std::printf("-- yielded %d %d %d\n", n, sent, stop);
        auto g = yielded(n);
        int i = 0;
        for (auto s = g.next(); !s.done() && i < stop; ++i) {
          std::printf("  yields %d\n", s->value);
          s = g.next(std::move(sent));
        }
      }
  return 0;
}
