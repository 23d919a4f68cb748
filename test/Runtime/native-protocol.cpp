// Everything a generator can be told, in every state, where it is a coroutine.
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++11 -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ -O2 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/traced.h"

#include <memory>
#include <stdexcept>
#include <utility>

using yieldc::generator;
using yieldc::protocol_error;
using yieldc::step;

static std::exception_ptr five() { return std::make_exception_ptr(5); }
static std::unique_ptr<int> make(int n) {
  return std::unique_ptr<int>(new int(n));
}

// --- next(x) ---------------------------------------------------------------

YIELDC_GENERATOR generator<int, int> sums() {
  int total = 0;
  for (;;)
    total += co_yield total;
}
YIELDC_GENERATOR generator<int, std::unique_ptr<int>> move_only() {
  std::unique_ptr<int> p = co_yield 0;
  while (p)
    p = co_yield *p;
}
YIELDC_GENERATOR generator<int, int &> by_reference() {
  for (int i = 1;; ++i)
    (co_yield i) = i;
}
YIELDC_GENERATOR generator<int, traced> counted() {
  traced x = co_yield 1;
  note("got " + x.name);
  co_yield 2;
}
struct no_default {
  explicit no_default(int value_) : value(value_) {}
  int value;
};
YIELDC_GENERATOR generator<int, no_default> needs_value() {
  for (int i = 0;;)
    i = (co_yield i).value;
}

void test_send() {
  {
    generator<int, int> g = sums();
    CHECK(*g.next(100) == 0 && *g.next(1) == 1 && *g.next(2) == 3);
    CHECK(*g.next() == 3); // sends int{}
    int const n = 4;
    CHECK(*g.next(n) == 7);
    CHECK(*g.next({}) == 7);
  }
  {
    generator<int, std::unique_ptr<int>> g = move_only();
    std::unique_ptr<int> mine = make(8);
    g.next(std::move(mine));
    CHECK(mine); // the first one is ignored, not taken
    CHECK(*g.next(std::move(mine)) == 8 && !mine);
    CHECK(g.next().done());
  }
  {
    generator<int, int &> g = by_reference();
    int a = 0, b = 0;
    CHECK(*g.next() == 1);
    CHECK(*g.next(a) == 2 && a == 1);
    CHECK(*g.next(b) == 3 && b == 2);
    CHECK_THROWS(protocol_error, g.next());
    CHECK(g.done());
  }
  {
    generator<int, traced> g = counted();
    g.next();
    traced const mine("m");
    trace().clear();
    g.next(traced("x"));
    CHECK(took("+x mx got x -x")); // one move
    CHECK(g.next(mine).done());
    // Copied, the copy moved to where nobody keeps it.
    CHECK(took("cm mm -m -x -m"));
  }
  trace().clear();
  {
    generator<int, no_default> g = needs_value();
    CHECK(*g.next() == 0 && *g.next(no_default(5)) == 5);
    CHECK_THROWS(protocol_error, g.next());
    CHECK(g.done());
  }
}

// --- result ----------------------------------------------------------------

YIELDC_GENERATOR generator<int, void, traced> returns(bool yields) {
  traced r("r");
  if (yields)
    co_yield 1;
  co_return r;
}
YIELDC_GENERATOR generator<int, void, std::unique_ptr<int>>
returns_move_only() {
  co_return make(3);
}
YIELDC_GENERATOR generator<int, void, int &> returns_reference(int &n) {
  co_yield n;
  co_return n;
}
void test_result() {
  {
    generator<int, void, traced> g = returns(true);
    CHECK(*g.next() == 1);
    CHECK_THROWS(protocol_error, g.result());
    step<int, traced> last = g.next();
    CHECK(took("+r mr -r")); // moved out of the local, once
    CHECK(last.done() && last.result().name == "r");
    CHECK(&last.result() == &g.result());
    CHECK(g.next().done() && !g.next().has_result() && g.result().name == "r");
  }
  CHECK(took("-r"));
  CHECK(*std::move(returns_move_only().next().result()) == 3);
  int n = 1;
  generator<int, void, int &> g = returns_reference(n);
  g.next();
  CHECK(&g.next().result() == &n && &g.result() == &n);
}

// --- throw_ ----------------------------------------------------------------

YIELDC_GENERATOR generator<int> catching() {
  traced a("a");
  for (int i = 1;; ++i) {
    int caught = 0;
    try {
      traced b("b");
      co_yield i;
    } catch (int e) {
      caught = e;
    }
    if (caught)
      co_yield -caught;
  }
}
void test_throw() {
  {
    generator<int> g = catching();
    CHECK_THROWS(int, g.throw_(five())); // not started: nothing has run
    CHECK(g.done() && g.next().done() && took(""));
  }
  {
    generator<int> g = catching();
    CHECK(*g.next() == 1 && took("+a +b"));
    CHECK(*g.throw_(five()) == -5 && took("-b!"));
    CHECK(!g.done() && *g.next() == 2 && took("+b"));
    CHECK_THROWS(std::runtime_error,
                 g.throw_(std::make_exception_ptr(std::runtime_error("x"))));
    CHECK(took("-b! -a!") && g.done() && g.next().done());
    CHECK_THROWS(int, g.throw_(five())); // at the end
  }
}

// --- return_ ---------------------------------------------------------------

YIELDC_GENERATOR generator<int, void, traced> nested(traced p) {
  traced a("a");
  for (;;) {
    traced b("b");
    co_yield 1;
  }
  co_return p;
}
void test_return() {
  {
    generator<int, void, traced> g = nested("p");
    g.next();
    trace().clear();
    g.return_();
    CHECK(took("-b -a -p")); // innermost first
    CHECK(g.done() && g.next().done());
    CHECK_THROWS(protocol_error, g.result());
    g.return_();
  }
  {
    generator<int, void, traced> g = nested("p");
    trace().clear();
    g.return_("mine"); // not started
    CHECK(took("-p +mine"));
    CHECK(g.done() && g.next().done() && g.result().name == "mine");
    CHECK_THROWS(int, g.throw_(five()));
  }
  CHECK(took("-mine"));
  generator<int, void, traced> g = returns(false);
  g.next();
  g.return_("late");
  CHECK(g.result().name == "r");
  trace().clear();
}

// --- while running ----------------------------------------------------------

static generator<int> *running;
static int mode;
YIELDC_GENERATOR generator<int> reentrant() {
  co_yield 0;
  if (mode == 0)
    running->next();
  else if (mode == 1)
    running->throw_(five());
  else if (mode == 2)
    running->return_();
  CHECK(mode == 3 && !running->done());
}
void test_running() {
  for (mode = 0; mode < 3; ++mode) {
    generator<int> g = reentrant();
    running = &g;
    g.next();
    CHECK_THROWS(protocol_error, g.next());
    CHECK(g.done() && g.next().done());
  }
  generator<int> g = reentrant();
  running = &g;
  g.next();
  CHECK(g.next().done());
}

int main() {
  test_send();
  test_result();
  trace().clear();
  test_throw();
  trace().clear();
  test_return();
  test_running();
}
