// Operators, literals and declarations of the user's own round suspensions.
// RUN: %run_both %s
// std: 20
// flags: -Wno-shadow
#include <cstdio>
#include <string_view>
namespace trace { inline void show(std::string_view v) { std::printf("%.*s", int(v.size()), v.data()); } }
#include "trace.h"
#include <map>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

enum class Level { low, mid, high };
inline Obj operator""_obj(unsigned long long n) { return Obj("literal", int(n)); }
struct Index {
  Obj o{"index", 1};
  int operator[](int n) const { return o.value + n; }
  int operator()(int a, int b) const { return a * b + o.value; }
  Index &operator<<(int n) { note("<<", n); return *this; }
  int operator->*(int n) const { return n; }
  friend Index operator+(const Index &a, int n) {
    Index sum = a;
    sum.o.value += n;
    return sum;
  }
  explicit operator bool() const { return o.value > 1; }
};
YIELDC_GENERATOR generator<int, int> declares(int n) {
  co_yield n;
  using enum Level;
  Level l = (co_yield 1) > 0 ? high : low;
  switch (l) { case low: co_yield 10; break; case mid: case high: co_yield 11; }
  int declared(int);
  extern int external;
  static_assert(sizeof(int) >= 2);
  typedef std::map<std::string, std::vector<int>> Table;
  Table t;
  t["a"].push_back(co_yield declared(2));
  t[std::to_string(co_yield 6)].emplace_back(external);
  for (auto &[key, values] : t)
    for (int v : values) { note(key.c_str()); co_yield v; }
  thread_local int calls = 0;
  co_yield ++calls;
}
int declared(int n) { return 3 * n; }
int external = 8;

YIELDC_GENERATOR generator<const Obj &, int> operators(int n) {
  Index i;
  note("[]", i[co_yield 1_obj]);
  note("()", i(co_yield 2_obj, n));
  i << (co_yield 3_obj) << n;
  note("->*", i->*(co_yield 4_obj));
  Index j = i + (co_yield Obj("five", 5));
  if (i + (co_yield 6_obj)) note("true");
  while (Index k = j + (co_yield Obj("while", n))) { if (--n < 0) break; k.o.value = 0; }
  auto p = std::make_unique<Obj>("unique", co_yield *std::make_unique<Obj>("temp", 7));
  alignas(Obj) unsigned char raw[sizeof(Obj)];
  std::unique_ptr<Obj, void (*)(Obj *)> placed(::new (static_cast<void *>(raw)) Obj("placed", co_yield *p), [](Obj *o) { o->~Obj(); });
  co_yield *placed;
  Obj array[1] = {{"a", co_yield *p}};
  co_yield array[0];
}

YIELDC_GENERATOR generator<std::string_view, int> views(std::string s) {
  std::string_view v = s;
  s = std::to_string(co_yield v);
  s += char('a' + (co_yield s));
  co_yield s + "!" + std::to_string(s.size());
  auto parts = [&](auto... x) { return (std::string() + ... + x); };
  co_yield parts(s, "-", s);
  try {
    co_yield "throw"; throw std::string("thrown");
  } catch (const std::string &e) {
    note("caught", e);
  }
  auto &&[a, b] = std::pair<std::string, int>(s, 2);
  a += std::to_string(co_yield a);
  co_yield a.substr(std::size_t(b) - 1);
}
struct Outer {
  Obj object;
  Obj *operator->() { return &object; }
};
struct Arrow {
  int value;
  Outer operator->() const { return Outer{Obj("arrow", value)}; }
};
struct Sequence {
  Sequence &operator,(int n) {
    note("comma", n);
    return *this;
  }
};
YIELDC_GENERATOR generator<int, int> chained(int n) {
  Arrow arrow{n};
  co_yield arrow->value;
  note("sum", arrow->value + (co_yield 1));
  arrow->value = co_yield 2;
  co_yield arrow.operator->().operator->()->value;
}
YIELDC_GENERATOR generator<int, int> commas(int n) {
  Sequence sequence;
  (sequence, n, co_yield 3);
  (sequence, co_yield 4, n);
}
int main() {
  trace::drive("chained", [] { return chained(3); });
  trace::drive("commas", [] { return commas(3); });
  trace::drive("declares", [] { return declares(3); });
  trace::drive("views", [] { return views("start"); });
  trace::drive("operators", [] { return operators(2); });
}
