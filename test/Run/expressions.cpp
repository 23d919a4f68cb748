// co_yield as an operand: what is evaluated before it is kept, temporaries made
// before it live to the end of the full expression, what comes after stays.
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;
using trace::say;

int use(const Obj &a, int b, const Obj &c) {
  trace::maybe_throw();
  return a.value * 100 + b * 10 + c.value;
}
int add(int a, int b) { return a + b; }
int three(int a, int b, int c) { return a * 100 + b * 10 + c; }
const Obj &same(const Obj &object) { return object; }

YIELDC_GENERATOR yieldc::generator<int, int> initialisers(int start) {
  int a = co_yield start;
  const int b = co_yield a + 1;
  int c = say("first", 1) + (co_yield b), d(co_yield 5), e = 3;
  int f{co_yield 6};
  note("sum", a + b + c + d + e + f);
}

YIELDC_GENERATOR yieldc::generator<int, int> assignments(int n) {
  int list[3] = {1, 2, 3};
  n = co_yield n;
  n += co_yield n;
  list[say("index", 1)] = co_yield 3;
  list[co_yield 4] = say("right", 9);
  note("list", list[0] * 100 + list[1] * 10 + list[2]);
  note("n", n);
  n = list[2] = co_yield 5;
  note("n", n);
}

YIELDC_GENERATOR yieldc::generator<int, int> calls(Obj object) {
  int x = use(make("a", 1), co_yield 1, make("c", 3));
  note("x", x);
  x = use(object, co_yield 2, object);
  note("x", x);
  note("twice", add(co_yield 3, co_yield 4));
  note("three", three(say("one", 1), co_yield 5, say("three", 3)));
  note("nested", add(add(co_yield 6, say("b", 2)), add(1, co_yield 7)));
  {
    Obj inner("inner", co_yield 8);
    note("inner", inner.value);
  }
}

YIELDC_GENERATOR yieldc::generator<int, int> operands(int n) {
  int x = n + (co_yield 1);
  x = x * 2 - (co_yield 2) * n;
  note("x", x);
  int y = x + (co_yield 3);
  note("y", y);
  int z = -(co_yield 4);
  note("z", ~z + !z);
  bool less = say("left", 1) < (co_yield 5);
  note("less", less);
  x = (note("before"), co_yield 6);
  note("x", x);
  x = (co_yield 7, n);
  note("x", x);
}

YIELDC_GENERATOR yieldc::generator<int, int> temporaries() {
  int x = make("a", 1).value + same(make("b", 2)).value + (co_yield 1);
  note("x", x);
  x = same(Obj("c", co_yield 2)).value + make("d", 4).value;
  note("x", x);
  const Obj &kept = same(make("e", 5)).value ? make("f", co_yield 3)
                                             : make("g", 7);
  note("kept", kept.value);
}

YIELDC_GENERATOR yieldc::generator<int, int> nested_yields() {
  co_yield co_yield 1;
  co_yield add(co_yield 2, say("b", 2)) + (co_yield 3);
  co_yield make("a", co_yield 4).value;
}

YIELDC_GENERATOR yieldc::generator<std::string, std::string>
strings(std::string prefix) {
  std::string a = prefix + (co_yield "first");
  a += co_yield a;
  std::vector<std::string> all = {"x", co_yield "second", a};
  for (const std::string &each : all)
    note("each", each);
  note("size", static_cast<long>((co_yield std::string("third")).size()));
  (co_yield "last").append("x");
}

YIELDC_GENERATOR yieldc::generator<Obj, Obj> objects(Obj first) {
  Obj a = co_yield first;
  a = co_yield make("made", 1);
  note("both", use(co_yield a, 1, co_yield Obj("other", 2)));
  const Obj &r = co_yield a;
  note("r", r.value);
  auto &&rr = co_yield r;
  note("rr", rr.value);
}

struct Point {
  int x, y;
};
YIELDC_GENERATOR yieldc::generator<int, int> aggregates() {
  Point p = {say("x", 1), co_yield 1};
  note("p", p.x * 10 + p.y);
  Point q{co_yield 2, co_yield 3};
  note("q", q.x * 10 + q.y);
  int list[] = {co_yield 4, say("second", 2), co_yield 5};
  note("list", list[0] * 100 + list[1] * 10 + list[2]);
  note("member", Point{8, co_yield 8}.y);
  note("cast", static_cast<int>(static_cast<long>(co_yield 9)));
}

// Clang allocates before the suspension, and forgets that if the generator is
// destroyed there.
YIELDC_GENERATOR yieldc::generator<int, int> allocations() {
  std::unique_ptr<int> fresh(new int(co_yield 6));
  note("fresh", *fresh);
  delete new int(co_yield 7);
}

#define VALUE co_yield 2
#define BOTH(x) add((x), (x))
#define SELF(x) (x)
YIELDC_GENERATOR yieldc::generator<int, int> macros(int n) {
  note("both", BOTH(co_yield n));
  note("self", SELF(co_yield 1) + SELF(n));
  int x = add(VALUE, n);
  note("x", x);
}

template <class G, class... Values>
void drive(G generator, int stop, Values... values) {
  std::vector<int> sent = {values...};
  std::size_t n = 0;
  for (auto step = generator.next(0); !step.done(); ++n) {
    std::printf("  yields %d\n", *step);
    if (n == static_cast<std::size_t>(stop))
      return;
    step = generator.next(std::move(sent[n % sent.size()]));
  }
  std::printf("  done\n");
}

template <class F> void all(const char *name, F make_generator) {
  for (int stop = 0; stop < 12; ++stop)
    for (int point = 0; point < (stop == 11 ? 6 : 1); ++point) {
      std::printf("-- %s stop %d throw %d\n", name, stop, point);
      try {
        trace::throw_at(point);
        drive(make_generator(), stop, 1, 2, 0, 1, 2);
      } catch (trace::injected &) {
      }
      std::printf("  live %d\n", trace::state().live);
    }
}

// `T{…}` as an argument: what is kept is the object, not its braces.
struct Named {
  std::string name;
  int value;
};
int total(Named one, int two) {
  return static_cast<int>(one.name.size()) + one.value + two;
}
YIELDC_GENERATOR yieldc::generator<int, int> braced(int n) {
  note("total", total(Named{"a" + std::to_string(n), n}, co_yield 1));
  note("nested", total(Named{"b", total(Named{"c", 2}, co_yield 3)},
                       co_yield 4));
}

int main() {
  all("braced", [] { return braced(3); });
  all("initialisers", [] { return initialisers(3); });
  all("assignments", [] { return assignments(4); });
  all("calls", [] {
    trace::state().factory = true;
    auto made = calls(Obj("parameter", 2));
    trace::state().factory = false;
    return made;
  });
  all("operands", [] { return operands(5); });
  all("temporaries", [] { return temporaries(); });
  all("nested", [] { return nested_yields(); });
  all("aggregates", [] { return aggregates(); });
  all("macros", [] { return macros(3); });
  trace::throw_at(0);
  drive(allocations(), 12, 1, 2);

  for (int stop = 0; stop < 8; ++stop) {
    std::printf("-- strings %d\n", stop);
    auto g = strings("pre");
    int n = 0;
    for (auto s = g.next(); !s.done() && n < stop; ++n) {
      std::printf("  yields %s\n", s->c_str());
      s = g.next(std::string("sent") + std::to_string(n));
    }
  }
  for (int stop = 0; stop < 8; ++stop) {
    std::printf("-- objects %d\n", stop);
    trace::state().factory = true;
    auto g = objects(Obj("parameter", 1));
    trace::state().factory = false;
    int n = 0;
    for (auto s = g.next(Obj("ignored")); !s.done() && n < stop; ++n) {
      std::printf("  yields %d\n", s->value);
      s = g.next(Obj("sent", n));
    }
  }
  return 0;
}
