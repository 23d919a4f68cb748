//===- prelude.h - What random bodies use -----------------------*- C++ -*-===//
//
// Every body ends: each loop and each backward goto costs a tick(), and the fuel
// is filled when the generator is made.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FUZZ_PRELUDE_H
#define YIELDC_FUZZ_PRELUDE_H

#include "trace.h"
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::maybe_throw;
using trace::note;
using trace::Obj;
using trace::say;

inline int &fuel() { static int left = 0; return left; }
inline bool tick() { return fuel() > 0 && fuel()-- > 0; }
inline int &traced(int &n) {
  trace::note("traced", n);
  return n;
}
inline int w(long n) { return static_cast<int>(n & 15); }

const Obj &same(const Obj &object) { return object; }
int valued(const Obj &object) { return object.value & 15; }
Obj &global() { static Obj the_global = [] { trace::state().throw_at = 0;
  Obj o("global", 5); --trace::state().live; return o; }(); return the_global; }

// Says which constructor was chosen.
struct Which {
  int value;
  explicit Which(int n) : value(n & 15) { note("explicit int", n); }
  Which(double d) : value(20) { note("double", static_cast<long>(d)); }
  Which(const Which &o) : value(o.value) { note("Which copy"); }
  Which(Which &&o) noexcept : value(o.value) { note("Which move"); }
  Which &operator=(const Which &) = default;
  ~Which() { note("Which gone", value); }
};
inline void show(const Which &v) { std::printf("which %d", v.value); }
struct Conv {
  int n;
  explicit Conv(int i) : n(i) {}
  operator Obj() const { return Obj("converted", n); }
};
// True some times.
struct Cond : Obj {
  explicit Cond(int n) : Obj("cond", n) {}
  explicit operator bool() const { return (value & 3) != 0; }
};
struct Agg { int first; Obj second; };
inline Agg agg(int n) { return Agg{n, Obj("agg", n)}; }
struct Held { const Obj &ref; int n; };
struct Nest { Agg agg; int list[3]; };
struct Filled { int a = 1; Obj o{"filled", 2}; int b = a + 1; };
// Local types have its name.
struct Hidden {
  int k;
  explicit Hidden(int i) : k(i) { note("Hidden", i); }
  int once() const { return w(k); }
};
struct Counter {
  int count;
  int plus(int n) const { return w(count + n); }
  int minus(int n) const { return w(count - n); }
};
inline int plus(int n) { return w(n + 1); }
inline int minus(int n) { return w(n - 1); }
inline int (*chosen(bool up))(int) { return up ? plus : minus; }
inline int total(std::initializer_list<int> all) {
  int sum = 0;
  for (int each : all)
    sum += each;
  return w(sum);
}
inline int counted(std::initializer_list<Obj> all) {
  for (const Obj &each : all)
    note("counted", each.value);
  return static_cast<int>(all.size());
}
struct Range {
  Obj owner;
  int items[3];
  explicit Range(int n) : owner("range", n), items{n, n + 1, n + 2} {}
  const int *begin() const { note("begin"); return items; }
  const int *end() const { note("end"); return items + 2; }
};
inline std::vector<Obj> objects(int n) {
  std::vector<Obj> all;
  all.reserve(2);
  all.push_back(Obj("elem", n));
  all.push_back(Obj("elem", n + 1));
  return all;
}
inline std::vector<int> ints(int n) { return {n, n + 1, n + 2}; }
template <class T> const T &larger(const T &a, const T &b) {
  return a < b ? b : a;
}
template <class F> int apply(F &&f, int n) {
  Obj guard("apply", n);
  return w(f(n));
}
template <class C, class F> void each(const C &all, F f) {
  for (const auto &one : all)
    f(one);
}
template <class F> struct Holding {
  F function;
  int call(int n) { return w(function(n)); }
};
template <class F> Holding<F> holding(F f) { return {std::move(f)}; }
struct plus_t {
  int operator()(int n) const { return w(n + 2); }
};
#if __cplusplus >= 201703L
template <class... F> struct overloaded : F... { using F::operator()...; };
template <class... F> overloaded(F...) -> overloaded<F...>;
#endif
template <class T> YIELDC_GENERATOR yieldc::generator<int> refers(T &&n) {
  for (int i = 0; i < 2; ++i)
    co_yield w(i + n);
}
YIELDC_GENERATOR yieldc::generator<int> inner(int n) {
  Obj o("inner", n);
  for (int i = 0; i < 2; ++i)
    co_yield i + o.value;
}

#endif // YIELDC_FUZZ_PRELUDE_H
