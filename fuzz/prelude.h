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
template <class T> struct Traits {
  using type = T;
  enum { size = sizeof(T) & 7, is_number = std::is_integral<T>::value };
  static T made(int n) { return T(n); }
  static int twice(int n) { return w(n * 2L); }
};
inline long summed() { return 0; }
template <class A, class... B> long summed(A first, B... rest) {
  return first + summed(rest...);
}
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
  YIELDC_GENERATOR yieldc::generator<int> each() const {
    int const first = count;
    for (int i = 0; i < 2; ++i)
      co_yield w(first + i);
  }
};
#if __cplusplus >= 201703L
// Its parts are given by value.
struct Duo {
  Obj owner;
  explicit Duo(int n) : owner("duo", n) {}
  template <std::size_t N> auto get() const {
    note("get", N);
    if constexpr (N == 0)
      return Obj(owner);
    else
      return w(owner.value);
  }
};
template <> struct std::tuple_size<Duo> {
  static constexpr std::size_t value = 2;
};
template <> struct std::tuple_element<0, Duo> { using type = Obj; };
template <> struct std::tuple_element<1, Duo> { using type = int; };
#endif
// Throws when it ends, if it has been told to.
struct Ends {
  int number;
  bool armed = false;
  explicit Ends(int n) : number(n) { note("Ends", n); }
  Ends(const Ends &) = delete;
  Ends &operator=(const Ends &) = delete;
  ~Ends() noexcept(false) {
    note("ends", number);
    if (armed)
      throw number;
  }
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
// Its elements are made when they are asked for.
struct Makes {
  Obj owner;
  struct It {
    int at;
    Obj operator*() const { return make("made", at); }
    It &operator++() { return ++at, *this; }
    bool operator!=(const It &other) const { return at != other.at; }
  };
  explicit Makes(int n) : owner("makes", n) {}
  It begin() const { return {owner.value}; }
  It end() const { return {owner.value + 2}; }
};
// Its end is of another type.
struct Until {
  Obj owner;
  struct End {
    int last;
  };
  struct It {
    int at;
    int operator*() const { return at; }
    It &operator++() { return ++at, *this; }
    bool operator!=(End end) const { return at < end.last; }
  };
  explicit Until(int n) : owner("until", n) {}
  It begin() const { return {w(owner.value)}; }
  End end() const { return {w(owner.value) + 2}; }
};
namespace adl {
struct Row {
  Obj owner;
  int items[2];
  explicit Row(int n) : owner("row", n), items{n, 5} {}
};
inline const int *begin(const Row &row) { return row.items; }
inline const int *end(const Row &row) { return row.items + 2; }
} // namespace adl
inline std::vector<std::pair<int, Obj>> pairs(int n) {
  std::vector<std::pair<int, Obj>> all;
  all.reserve(2);
  all.emplace_back(n, Obj("pair", 1));
  all.emplace_back(2, Obj("pair", n));
  return all;
}
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
template <class F> Holding<F> holding(const F &f) { return {f}; }
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
YIELDC_GENERATOR yieldc::generator<int> owns(std::unique_ptr<Obj> object) {
  co_yield w(object->value);
  co_yield w(object->value + 1);
}
YIELDC_GENERATOR yieldc::generator<int> keeps(std::vector<int> all, int n) {
  for (int each : all)
    co_yield w(each + n);
}
YIELDC_GENERATOR yieldc::generator<const Obj &> alike(const Obj &object) {
  co_yield object;
  Obj own("own", object.value);
  co_yield own;
}

#endif // YIELDC_FUZZ_PRELUDE_H
