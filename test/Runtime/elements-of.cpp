// Delegation among coroutines: values, results, what is sent and thrown, and
// the order in which a chain that is ended early is destroyed.
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++11 -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ -O2 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/traced.h"

#include <stdexcept>
#include <utility>
#include <vector>

using yieldc::elements_of;
using yieldc::generator;
using yieldc::protocol_error;

struct tree {
  int value;
  tree const *left;
  tree const *right;
};
YIELDC_GENERATOR generator<int> walk(tree const *t) {
  if (!t)
    co_return;
  co_yield elements_of(walk(t->left));
  co_yield t->value;
  co_yield elements_of(walk(t->right));
}
void test_values() {
  tree const a{1, nullptr, nullptr}, c{3, nullptr, nullptr}, b{2, &a, &c},
      e{5, nullptr, nullptr}, d{4, &b, &e};
  std::vector<int> seen;
  for (int x : walk(&d))
    seen.push_back(x);
  CHECK(seen == std::vector<int>({1, 2, 3, 4, 5}));
  CHECK(walk(nullptr).next().done());
}

// --- results and what is sent ------------------------------------------------

YIELDC_GENERATOR generator<int, int, traced> adder(int count) {
  int total = 0;
  while (count-- > 0)
    total += co_yield total;
  note(std::to_string(total));
  co_return "sum";
}
YIELDC_GENERATOR generator<int, int, int> both() {
  traced r = co_yield elements_of(adder(2));
  note("one");
  co_yield elements_of(adder(1));
  note("two");
  co_yield elements_of(adder(0)); // has nothing to yield
  co_return 7;
}
void test_results() {
  generator<int, int, int> g = both();
  CHECK(*g.next(100) == 0); // ignored by the inner one as well
  CHECK(*g.next(1) == 1);
  CHECK(took(""));
  CHECK(*g.next(2) == 0); // the second inner one has begun
  // One move, out of the inner generator, which is destroyed with its result.
  CHECK(took("3 +sum msum -sum one"));
  CHECK(g.next(4).result() == 7);
  CHECK(took("4 +sum msum -sum -sum two 0 +sum msum -sum -sum -sum"));
}

// --- exceptions --------------------------------------------------------------

YIELDC_GENERATOR generator<int> throws_at(int depth) {
  traced t("t");
  if (depth == 0)
    throw std::runtime_error("deep");
  co_yield depth;
  co_yield elements_of(throws_at(depth - 1));
  note("unreached");
}
YIELDC_GENERATOR generator<int> catches() {
  traced c("c");
  bool caught = false;
  try {
    traced i("i");
    co_yield elements_of(throws_at(2));
  } catch (std::runtime_error const &) {
    note("caught");
    caught = true;
  }
  co_yield caught ? 10 : 20;
}
void test_exceptions() {
  {
    generator<int> g = catches();
    CHECK(*g.next() == 2 && took("+c +i +t"));
    CHECK(*g.next() == 1 && took("+t"));
    CHECK(*g.next() == 10);
    CHECK(took("+t -t! -t! -t! -i! caught"));
    CHECK(g.next().done() && took("-c"));
  }
  {
    generator<int> g = throws_at(3);
    for (int i = 0; i < 3; ++i)
      g.next();
    trace().clear();
    CHECK_THROWS(std::runtime_error, g.next());
    CHECK(took("+t -t! -t! -t! -t!"));
    CHECK(g.done() && g.next().done());
  }
  { // throw_ reaches the innermost
    generator<int> g = catches();
    g.next();
    g.next();
    trace().clear();
    CHECK(*g.throw_(std::make_exception_ptr(std::runtime_error("x"))) == 10);
    CHECK(took("-t! -t! -i! caught"));
  }
  CHECK(took("-c"));
}

// --- ended early
// --------------------------------------------------------------

YIELDC_GENERATOR generator<int> nested(traced p, int depth) {
  traced l(("l" + std::to_string(depth)).c_str());
  static_cast<void>(p);
  if (depth > 0)
    co_yield elements_of(
        nested(("p" + std::to_string(depth - 1)).c_str(), depth - 1));
  co_yield 1;
}
void test_early_end() {
  // Local, parameter, and then the argument, a temporary of the outer one.
  std::string const innermost_first = "-l0 -p0 -p0 -l1 -p1 -p1 -l2 -p2";
  {
    generator<int> g = nested("p2", 2);
    g.next();
    trace().clear();
  }
  CHECK(took(innermost_first));
  {
    generator<int> g = nested("p2", 2);
    g.next();
    trace().clear();
    g.return_();
    CHECK(took(innermost_first));
  }
  {
    generator<int> g = nested("p2", 2);
    g.next();
    trace().clear();
    g = generator<int>();
    CHECK(took(innermost_first));
  }
  { // moved in the middle
    generator<int> g = nested("p1", 1);
    g.next();
    generator<int> h = std::move(g);
    trace().clear();
    CHECK(*h.next() == 1);
    CHECK(took("-l0 -p0 -p0"));
  }
  CHECK(took("-l1 -p1"));
}

// --- delegating to itself
// -----------------------------------------------------

static generator<int> *itself;
YIELDC_GENERATOR generator<int> circular() {
  co_yield 1;
  co_yield elements_of(*itself);
}
void test_circular() {
  generator<int> g = circular();
  itself = &g;
  g.next();
  CHECK_THROWS(protocol_error, g.next());
  CHECK(g.done());
}

int main() {
  test_values();
  test_results();
  trace().clear();
  test_exceptions();
  trace().clear();
  test_early_end();
  test_circular();
  CHECK(took(""));
}
