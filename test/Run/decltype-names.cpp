// std: 14
// `decltype(name)`: what the variable was declared as, wherever it lives.
// RUN: %run_both %s
#include "trace.h"
#include <type_traits>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

template <class T> const char *kind() {
  using U = typename std::remove_reference<T>::type;
  bool isConst = std::is_const<U>::value;
  if (std::is_lvalue_reference<T>::value)
    return isConst ? "const &" : "&";
  if (std::is_rvalue_reference<T>::value)
    return isConst ? "const &&" : "&&";
  return isConst ? "const" : "value";
}
#define KIND(x) note(#x, kind<decltype(x)>()), note("()", kind<decltype((x))>())
void note(const char *what, const char *kind) {
  trace::note(what);
  trace::note(kind);
}

YIELDC_GENERATOR yieldc::generator<int> parameters(Obj &p, Obj q, const Obj &c,
                                                   Obj &&r) {
  co_yield 1;
  KIND(p), KIND(q), KIND(c), KIND(r);
  auto show = [&](auto &&x) { KIND(p), KIND(q), KIND(r), KIND(x); };
  co_yield 2;
  show(q);
  Obj taken = std::forward<decltype(r)>(r);
  co_yield taken.value;
  co_yield Obj(std::forward<decltype(r)>(r)).value;
}

YIELDC_GENERATOR yieldc::generator<int> kept() {
  const auto &o = make("o", 1);
  auto &&v = make("v", 2);
  auto &&part = make("part", 3).value;
  co_yield o.value;
  KIND(o), KIND(v), KIND(part);
  auto show = [&] { KIND(o), KIND(v); };
  show();
  Obj taken = std::forward<decltype(v)>(v);
  co_yield taken.value;
  decltype(o) again = o;
  co_yield again.value;
  note("same", &again == &o);
}

YIELDC_GENERATOR yieldc::generator<int> moved(Obj p) {
  auto &&m = std::move(p);
  co_yield 1;
  if (sizeof(decltype(m)) > 1)
    KIND(m);
  auto show = [&] { KIND(m), KIND(p); };
  show();
  Obj taken = std::forward<decltype(m)>(m);
  co_yield taken.value;
}

YIELDC_GENERATOR yieldc::generator<Obj> passed(Obj p) {
  auto &&m = std::move(p);
  co_yield Obj("first", 1);
  co_yield std::forward<decltype(m)>(m);
}

YIELDC_GENERATOR yieldc::generator<int> elements() {
  std::vector<Obj> v;
  v.emplace_back(1);
  for (auto &&x : v) {
    co_yield x.value;
    KIND(x);
  }
  for (const auto &x : v) {
    co_yield x.value;
    KIND(x);
  }
  for (auto &&x : std::vector<bool>{true}) {
    co_yield x;
    KIND(x);
  }
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> open(T p) {
  auto &&m = std::move(p);
  auto &&n = p;
  auto &&o = T(4);
  const auto &c = p;
  const T &d = p;
  T &&e = std::move(p);
  co_yield 1;
  KIND(m), KIND(n), KIND(o), KIND(p), KIND(c), KIND(d), KIND(e);
  auto show = [&] { KIND(m), KIND(n), KIND(o), KIND(p), KIND(e); };
  show();
  T taken = std::forward<decltype(m)>(m);
  co_yield taken.value;
  T copied = std::forward<decltype(n)>(n);
  co_yield copied.value;
  auto &&last = std::forward<decltype(e)>(e);
  co_yield last.value;
  KIND(last);
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> forwarded(T &&p) {
  co_yield 1;
  KIND(p);
  auto x = std::forward<decltype(p)>(p);
  co_yield x.value;
  KIND(x);
  auto show = [&] { KIND(p), KIND(x); };
  show();
}

YIELDC_GENERATOR yieldc::generator<int> captured(int n) {
  int base = n;
  const int fixed = n + 1;
  co_yield 1;
  auto add = [&](int x) {
    decltype(base) copy = base;
    copy += x + fixed;
    KIND(base), KIND(fixed);
    return copy;
  };
  co_yield add(1);
  co_yield add(2);
  decltype(base) last = base;
  ++last;
  co_yield last + base;
}

YIELDC_GENERATOR yieldc::generator<int> deduced(Obj p) {
  auto &&m = std::move(p);
  auto &&n = p;
  co_yield 1;
  decltype(auto) same = n;
  note("same", kind<decltype(same)>());
  decltype(m) moved = std::move(m);
  note("moved", moved.value);
  auto get = [&]() -> decltype(auto) { return same; };
  note("get", kind<decltype(get())>());
}

// That a template argument is made of a constant's type does not make it one.
template <class T> YIELDC_GENERATOR yieldc::generator<int> copied(T t) {
  const T copy = t;
  co_yield copy.value;
  note("copy", kind<decltype(copy)>());
  note("size", sizeof(copy) == sizeof(T));
}

void lambdas() {
  int n = 1;
  const int m = 2;
  auto each = [ n, &m ]() YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
    note("n", kind<decltype(n)>());
    note("m", kind<decltype(m)>());
    co_yield m;
  };
  for (int x : each())
    note("x", x);
}

int main() {
  static Obj object(1);
  trace::drive("parameters", [] {
    return parameters(object, Obj(2), object, std::move(object));
  });
  trace::drive("kept", [] { return kept(); });
  trace::drive("moved", [] { return moved(Obj(1)); });
  trace::drive("passed", [] { return passed(Obj(1)); });
  trace::drive("elements", [] { return elements(); });
  trace::drive("open", [] { return open(Obj(1)); });
  trace::drive("forwarded", [] { return forwarded(object); });
  trace::drive("forwarded", [] { return forwarded(std::move(object)); });
  trace::drive("captured", [] { return captured(1); });
  trace::drive("deduced", [] { return deduced(Obj(1)); });
  trace::drive("copied", [] { return copied(Obj(1)); });
  lambdas();
}
