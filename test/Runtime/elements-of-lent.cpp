// Delegating to a generator that somebody else owns: it is lent, and can be
// used by its owner in the meantime and afterwards.
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++11 -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ -O2 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/traced.h"

#include <stdexcept>
#include <string>
#include <utility>

using yieldc::elements_of;
using yieldc::generator;
using yieldc::protocol_error;

/// Yields from, from + 1, ... at the given depth of delegation.
YIELDC_GENERATOR generator<int, void, std::string> numbers(int depth, int from,
                                                           int to) {
  traced t(("n" + std::to_string(depth)).c_str());
  if (depth > 0) {
    co_return co_yield elements_of(numbers(depth - 1, from, to));
  }
  for (; from < to; ++from)
    co_yield from;
  co_return "result";
}
YIELDC_GENERATOR generator<int> lending(generator<int, void, std::string> &g) {
  traced t("outer");
  std::string &result = co_yield elements_of(g);
  note(result);
  co_yield -1;
  co_yield elements_of(g); // at its end: nothing
}
using owned = generator<int, void, std::string>;

void test_to_the_end() {
  owned g = numbers(1, 1, 3);
  generator<int> outer = lending(g);
  CHECK(*outer.next() == 1 && *outer.next() == 2 && !g.done());
  CHECK(*outer.next() == -1 && g.done());
  CHECK(took("+outer +n1 +n0 -n0 -n1 result"));
  CHECK(g.result() == "result");
  CHECK(outer.next().done());
}

void test_outer_destroyed() {
  owned g = numbers(2, 1, 9);
  {
    generator<int> outer = lending(g);
    CHECK(*outer.next() == 1 && *outer.next() == 2);
    trace().clear();
  }
  CHECK(took("-outer") && !g.done());
  CHECK(*g.next() == 3);
  { // lent again, already started, at depth
    generator<int> second = lending(g);
    CHECK(*second.next() == 4);
    trace().clear();
  }
  CHECK(took("-outer") && *g.next() == 5);
}

YIELDC_GENERATOR generator<int, int> echo() {
  for (int x = 1;;)
    x = co_yield x;
}
YIELDC_GENERATOR generator<int, int> lending_echo(generator<int, int> &g) {
  co_yield 0;
  co_yield elements_of(g);
}
void test_started_and_sent() {
  generator<int, int> g = echo();
  g.next();
  generator<int, int> outer = lending_echo(g);
  outer.next();
  CHECK(*outer.next(5) == 0); // 5 is for `co_yield 0`; the inner gets int{}
  CHECK(*outer.next(6) == 6);
}

/// Two lent in a row, and one owned in between.
YIELDC_GENERATOR generator<int> passing(generator<int> &g) {
  co_yield elements_of(g);
}
YIELDC_GENERATOR generator<int> owning(generator<int> &g) {
  co_yield elements_of(passing(g));
}
void test_lent_twice() {
  owned g = numbers(1, 1, 9);
  generator<int> middle = lending(g);
  {
    generator<int> outer = owning(middle);
    CHECK(*outer.next() == 1);
  }
  CHECK(!middle.done() && *middle.next() == 2 && !g.done());
  middle = generator<int>();
  CHECK(*g.next() == 3);
}

void test_returned() {
  owned g = numbers(1, 1, 9);
  generator<int> outer = lending(g);
  outer.next();
  trace().clear();
  outer.return_(); // ends what it delegates to, innermost first
  CHECK(took("-n0 -n1 -outer") && g.done() && g.next().done());
}

void test_used_meanwhile() {
  owned g = numbers(1, 1, 5);
  generator<int> outer = lending(g);
  CHECK(*outer.next() == 1);
  CHECK(*g.next() == 2); // by its owner
  CHECK(*outer.next() == 3 && *g.next() == 4);
  trace().clear();
  CHECK(g.next().done() && took("-n0 -n1"));
  CHECK(*outer.next() == -1 && took("result"));
}

void test_returned_meanwhile() {
  owned g = numbers(1, 1, 5);
  generator<int> outer = lending(g);
  outer.next();
  trace().clear();
  g.return_("other");
  CHECK(took("-n0 -n1"));
  CHECK(*outer.next() == -1 && took("other"));
}

YIELDC_GENERATOR generator<int> failing() {
  co_yield 1;
  throw std::runtime_error("x");
}
YIELDC_GENERATOR generator<int> expecting(generator<int> &g) {
  try {
    co_yield elements_of(g);
  } catch (std::runtime_error const &) {
    note("caught");
  }
  co_yield 2;
}
void test_failing() {
  {
    generator<int> g = failing();
    generator<int> outer = expecting(g);
    outer.next();
    CHECK(*outer.next() == 2 && took("caught") && g.done());
  }
  { // its owner gets the exception it asked for
    generator<int> g = failing();
    generator<int> outer = expecting(g);
    outer.next();
    CHECK_THROWS(std::runtime_error, g.next());
    CHECK(g.done() && *outer.next() == 2 && took(""));
  }
  {
    generator<int> g = failing();
    generator<int> outer = expecting(g);
    outer.next();
    CHECK_THROWS(std::runtime_error,
                 g.throw_(std::make_exception_ptr(std::runtime_error("y"))));
    CHECK(*outer.next() == 2 && took(""));
  }
}

/// Two generators delegate to the same one.
void test_shared() {
  owned g = numbers(0, 1, 6);
  generator<int> a = lending(g), b = lending(g);
  CHECK(*a.next() == 1 && *b.next() == 2 && *a.next() == 3 && *b.next() == 4);
  CHECK(*a.next() == 5 && *a.next() == -1 && *b.next() == -1);
}

static generator<int> *above;
YIELDC_GENERATOR generator<int> intruding() {
  co_yield 1;
  above->next();
}
void test_running() {
  generator<int> inner = intruding();
  generator<int> outer = passing(inner);
  above = &outer;
  outer.next();
  CHECK_THROWS(protocol_error, outer.next()); // resumed from within its chain
  CHECK(outer.done() && inner.done());

  inner = intruding();
  outer = passing(inner);
  outer.next();
  CHECK_THROWS(protocol_error, inner.next()); // outer waits for inner
  CHECK(inner.done() && outer.next().done());
}

int main() {
  test_to_the_end();
  trace().clear();
  test_outer_destroyed();
  test_started_and_sent();
  test_lent_twice();
  test_returned();
  test_used_meanwhile();
  trace().clear();
  test_returned_meanwhile();
  trace().clear();
  test_failing();
  test_shared();
  trace().clear();
  test_running();
}
