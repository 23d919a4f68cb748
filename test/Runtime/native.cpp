// The same source as a coroutine of the language: what is yielded is never
// copied, and objects live exactly as long as the body says.
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
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using yieldc::generator;

static_assert(sizeof(generator<int>) <= 96,
              "64 bytes of room, and what is needed");

YIELDC_GENERATOR generator<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    co_yield a;
    int next = a + b;
    a = b;
    b = next;
  }
}

void test_values() {
  std::vector<int> seen;
  for (auto &x : fibonacci(9))
    seen.push_back(x);
  CHECK(seen == std::vector<int>({0, 1, 1, 2, 3, 5, 8}));
  generator<int> g = fibonacci(2);
  CHECK(!g.done() && *g.next() == 0 && *g.next() == 1 && *g.next() == 1);
  CHECK(!g.done() && g.next().done() && g.done() && g.next().done());
  CHECK(fibonacci(0).next().done());
}

YIELDC_GENERATOR generator<traced> objects(traced p) {
  note("start");
  co_yield p;
  co_yield traced("t");
  co_yield "c";
  {
    traced const a("a");
    co_yield a;
    traced b("b");
    co_yield std::move(b);
  }
  note("end");
}

void test_lifetimes() {
  {
    generator<traced> g = objects("p");
    CHECK(took("+p mp -p")); // moved into the frame; lazy
    CHECK(g.next().value().name == "p" && took("start"));
    CHECK(g.next().value().name == "t" && took("+t"));
    CHECK(g.next().value().name == "c" && took("-t +c"));
    CHECK(g.next().value().name == "a" && took("-c +a"));
    CHECK(g.next().value().name == "b" && took("+b"));
    CHECK(g.next().done() && took("-b -a end"));
    CHECK(g.next().done() && took(""));
  }
  CHECK(took("-p")); // a parameter dies with the generator
  {
    generator<traced> g = objects("p");
    for (int i = 0; i < 5; ++i)
      g.next();
    trace().clear();
    generator<traced> moved = std::move(g);
    CHECK(g.done() && took(""));
  }
  CHECK(took("-b -a -p")); // innermost first
  {
    generator<traced> g = objects("p");
  }
  CHECK(took("+p mp -p -p")); // never started
}

YIELDC_GENERATOR generator<traced> failing() {
  traced a("a");
  co_yield a;
  throw std::runtime_error("x");
}
void test_failure() {
  generator<traced> g = failing();
  g.next();
  CHECK_THROWS(std::runtime_error, g.next());
  CHECK(took("+a -a!"));
  CHECK(g.done() && g.next().done());
}

YIELDC_GENERATOR generator<int &> references(std::vector<int> &of) {
  for (int &x : of)
    co_yield x;
}
YIELDC_GENERATOR generator<std::unique_ptr<int> &&> handed_over() {
  std::unique_ptr<int> p(new int(1));
  co_yield std::move(p);
  co_yield std::unique_ptr<int>(new int(p ? 0 : 2));
}
struct base {
  virtual ~base() {}
  virtual int id() const { return 1; }
};
struct derived : base {
  int id() const override { return 2; }
};
YIELDC_GENERATOR generator<base> unsliced() {
  derived d;
  co_yield d;
  co_yield derived();
}
YIELDC_GENERATOR generator<std::unique_ptr<int>> move_only() {
  co_yield std::unique_ptr<int>(new int(7));
}
YIELDC_GENERATOR generator<std::pair<int, std::string>> braces() {
  co_yield {3, "three"};
}

void test_kinds() {
  std::vector<int> v{1, 2};
  for (int &x : references(v))
    x += 10;
  CHECK(v == std::vector<int>({11, 12}));
  {
    generator<std::unique_ptr<int> &&> g = handed_over();
    std::unique_ptr<int> first = *g.next();
    CHECK(*first == 1 && **g.next() == 2);
  }
  for (base const &b : unsliced())
    CHECK(b.id() == 2);
  CHECK(**move_only().begin() == 7);
  for (auto &p : braces())
    CHECK(p.first == 3 && p.second == "three");
}

template <class T> struct owner {
  std::vector<T> items;
  YIELDC_GENERATOR generator<T> each() const {
    for (T const &x : items)
      co_yield x;
  }
};
template <class T> YIELDC_GENERATOR generator<T> repeat(T value, int times) {
  while (times-- > 0)
    co_yield value;
}
void test_places() {
  owner<int> o{{1, 2, 3}};
  int sum = 0;
  for (int x : o.each())
    sum += x;
  for (long x : repeat<long>(10, 2))
    sum += static_cast<int>(x);
  auto lambda = [](int n) -> generator<int> { co_yield n; };
  for (int x : lambda(100))
    sum += x;
  CHECK(sum == 126);
}

int main() {
  test_values();
  test_lifetimes();
  test_failure();
  test_kinds();
  test_places();
  CHECK(took(""));
}
