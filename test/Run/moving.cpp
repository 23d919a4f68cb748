// Generators that are moved: machines before they start, boxed ones at any
// time; several instances at once; containers of generators.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int> plain(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

// Its copy constructor is deleted, and moving it copies its bytes.
struct Token {
  int value;
  explicit Token(int n) : value(n) {}
  Token(Token &&) = default;
  Token(const Token &) = delete;
};
YIELDC_GENERATOR yieldc::generator<int> trivially_moved(int n) {
  const int first = n;
  Token token(n + 1);
  co_yield first;
  co_yield first + token.value;
}

YIELDC_GENERATOR yieldc::generator<int> with_objects(Obj parameter, int n) {
  Obj local("local", n);
  for (int i = 0; i < n; ++i) {
    Obj each("each", i);
    co_yield each.value + parameter.value;
  }
}

// Refers to its own variables: may not be moved once it runs.
YIELDC_GENERATOR yieldc::generator<int> pinned(int n) {
  int counter = n;
  int &alias = counter;
  std::string text = "small";
  const char *inside = text.c_str();
  trace::Aligned aligned("aligned", 1);
  co_yield alias;
  ++alias;
  co_yield counter;
  co_yield inside[0];
  co_yield aligned.value;
}

YIELDC_GENERATOR yieldc::generator<int> large(int n) {
  int numbers[100] = {};
  Obj local("local", n);
  for (int i = 0; i < 100; ++i)
    numbers[i] = i * n;
  for (int i = 97; i < 100; ++i)
    co_yield numbers[i];
}

YIELDC_GENERATOR yieldc::generator<int> throws(Obj parameter) {
  co_yield parameter.value;
  throw 42;
}

// How often a parameter moves with its generator is not compared.
struct QuietMoves {
  QuietMoves() { trace::state().factory = true; }
  ~QuietMoves() { trace::state().factory = false; }
};

template <class Make> void moved_before_start(const char *name, Make make) {
  trace::drive(name, [make] {
    auto first = make();
    auto second = std::move(first);
    return second;
  });
}

template <class Make> void boxed(const char *name, Make make) {
  trace::drive(name, [make] { return yieldc::generator<int>(make()); });
  for (int k = 0; k < 5; ++k) {
    trace::note("moved after", k);
    QuietMoves const quiet;
    yieldc::generator<int> first = make();
    trace::take(first, k);
    yieldc::generator<int> second(std::move(first));
    trace::note("moved-from is done", first.next().done() ? 1 : 0);
    trace::take(second, 1);
    first = std::move(second);
    trace::take(first, trace::every_step);
  }
}

YIELDC_GENERATOR yieldc::generator<int>
round_robin(std::vector<yieldc::generator<int>> all) {
  bool any = true;
  while (any) {
    any = false;
    for (auto &each : all)
      if (auto step = each.next()) {
        any = true;
        co_yield *step;
      }
  }
}

YIELDC_GENERATOR yieldc::generator<int> resumed_from_inside(int n) {
  auto inner = plain(n);
  auto other = plain(n + 1);
  for (auto step = inner.next(); step; step = inner.next()) {
    auto next = other.next();
    co_yield *next * 10;
  }
  for (int rest : other)
    co_yield rest;
}

void interleaved() {
  QuietMoves const quiet;
  auto a = with_objects(Obj("a", 100), 2);
  auto b = with_objects(Obj("b", 200), 3);
  trace::take(a, 1);
  trace::take(b, 2);
  trace::take(a, 5);
  trace::take(b, 5);
}

void replaced() {
  QuietMoves const quiet;
  yieldc::generator<int> g = with_objects(Obj("first", 1), 3);
  trace::take(g, 1);
  g = with_objects(Obj("second", 2), 3);
  trace::take(g, 1);
  g = plain(2);
  trace::take(g, 1);
  yieldc::generator<int> h = pinned(5);
  trace::take(h, 1);
  std::swap(g, h);
  trace::take(g, 9);
  trace::take(h, 9);
  g = yieldc::generator<int>();
  trace::take(g, 9);
}

int main() {
  moved_before_start("plain", [] { return plain(2); });
  moved_before_start("with_objects",
                     [] { return with_objects(Obj("p", 10), 2); });
  moved_before_start("pinned", [] { return pinned(3); });
  moved_before_start("large", [] { return large(3); });
  moved_before_start("throws", [] { return throws(Obj("p", 10)); });

  boxed("boxed trivially_moved", [] { return trivially_moved(2); });
  boxed("boxed plain", [] { return plain(2); });
  boxed("boxed with_objects", [] { return with_objects(Obj("p", 10), 2); });
  boxed("boxed pinned", [] { return pinned(3); });
  boxed("boxed large", [] { return large(3); });
  boxed("boxed throws", [] { return throws(Obj("p", 10)); });

  trace::drive("round_robin", [] {
    std::vector<yieldc::generator<int>> all;
    all.push_back(plain(2));
    all.push_back(with_objects(Obj("p", 10), 1));
    all.push_back(pinned(7));
    return round_robin(std::move(all));
  });
  trace::drive("resumed_from_inside", [] { return resumed_from_inside(2); });

  interleaved();
  replaced();
}
