// Exceptions, guards and jumps between delegations and objects of the library.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <variant>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using trace::make;
using yieldc::elements_of;
using yieldc::generator;

struct Failing {
  Obj o;
  explicit Failing(int n) try : o("failing", n) { if (n == 2) throw n; } catch (...) { note("ctor"); }
};
struct Guard {
  const char *name;
  explicit Guard(const char *n) : name(n) {}
  ~Guard() { note(std::uncaught_exceptions() ? "unwinding" : "leaving", name); }
};
YIELDC_GENERATOR generator<int> inner(int n) {
  Guard g("inner");
  for (int i = 0; i < n; ++i) { co_yield i; if (i == 2) throw std::runtime_error("inner"); }
}
YIELDC_GENERATOR generator<int> nested(int n) {
  Guard outer("outer");
  for (int round = 0; round < 3; ++round) {
    try {
      Guard a("a");
      try {
        Guard b("b");
        co_yield elements_of(inner(n + round));
        if (round == 1) continue;
        if (round == 2) break;
        co_yield 10;
      } catch (const std::logic_error &) {
        note("logic");
      } catch (const std::runtime_error &e) {
        note("caught", e.what());
        if (n == 3) throw;
        throw Obj("rethrown", round);
      }
      co_yield 11;
    } catch (const Obj &o) {
      note("object", o.value);
    } catch (std::exception &) {
      note("std");
    }
    co_yield 12 + round;
  }
  co_yield 20;
}
YIELDC_GENERATOR generator<int> constructing(int n) {
  try {
    Failing f(n);
    co_yield f.o.value;
  } catch (int caught) {
    note("int", caught);
  }
  std::optional<Obj> maybe;
  co_yield 1;
  maybe.emplace("maybe", n);
  co_yield maybe->value;
  maybe.reset();
  std::variant<int, Obj> either = Obj("either", n);
  co_yield std::get<Obj>(either).value;
  either = 3;
  co_yield std::get<int>(either);
  std::vector<Obj> all;
  all.reserve(4);
  for (int i = 0; i < 3; ++i) { all.emplace_back("all", i); co_yield all.back().value; }
  auto [first, second] = std::make_tuple(make("first", n), n);
  co_yield first.value + second;
  const auto &[x, y] = std::pair<Obj, int>(make("x", 1), 2);
  co_yield x.value + y;
}
YIELDC_GENERATOR generator<int> jumps(int n) {
  Guard g("function");
again:
  {
    Guard b("block");
    co_yield n;
    if (--n > 2) goto again;
    if (n == 1) goto out;
    switch (n) {
    case 2: {
      Guard c("case");
      for (;;) {
        Guard d("loop");
        if (n == 2) { co_yield 100; goto deep; }
        break;
      }
    deep:
      co_yield 101;
      break;
    }
    default:;
    }
    co_yield 102;
    goto again;
  }
out:
  co_yield 103;
}
int main() {
  for (int n = 1; n < 5; ++n) trace::drive("nested", [n] { return nested(n); });
  trace::drive("constructing", [] { return constructing(2); });
  trace::drive("constructing", [] { return constructing(1); });
  trace::drive("jumps", [] { return jumps(4); });
}
