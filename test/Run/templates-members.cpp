// Templates: members of dependent bases, packs, closures, names that hide others.
// std: 17
// RUN: %run_both %s
// flags: -Wno-shadow
#include "trace.h"
#include <tuple>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

template <class T> struct Base {
  T base = T(4);
  T get(int n) const { return base + n; }
  template <class U> T as() const { return base + T(sizeof(U) > 0); }
};
template <class T> struct Derived : Base<T> {
  T own = 2;
  template <class U> T mine(U u) { return own + T(u); }
  void overloaded(int) { note("int"); }
  void overloaded(double) { note("double"); }
  YIELDC_GENERATOR generator<int, int> each(T n) {
    co_yield this->get(1);
    co_yield Base<T>::get(2);
    co_yield this->template as<char>();
    co_yield mine(n);
    overloaded(n);
    auto f = [this](T by) { return this->base + own + by + mine(1); };
    co_yield f(n);
    note("both", mine(co_yield 3) + mine(n));
    if (n > 0)
      co_yield elements_of(each(n - 1));
    if (n > 1)
      co_yield elements_of(this->each(n - 2));
  }
};

template <class... T>
YIELDC_GENERATOR generator<int> packs(T... values) {
  std::tuple<T...> all(values...);
  std::tuple<std::vector<T>...> lists{std::vector<T>(2, values)...};
  int sizes[] = {int(sizeof(values))...};
  co_yield int(std::tuple_size<decltype(all)>::value);
  co_yield int(std::get<0>(lists).size());
  for (int size : sizes)
    co_yield size;
  auto sum = (values + ... + 0);
  co_yield int(sum);
  co_yield int(sizeof...(T));
  int total = 0;
  ((total += int(values)), ...);
  co_yield total;
}

template <class T> YIELDC_GENERATOR generator<T> names(T n) {
  {
    T same = n;
    co_yield same;
    {
      Obj same("inner", int(n));
      auto f = [&same] { return same.value; };
      note("f", f());
    }
    auto f = [&same]() -> T { return same; };
    co_yield f();
  }
  struct {
    T a, b;
  } pair{n, 2}, other = pair;
  enum { some = 3 } kind = some;
  co_yield pair.a + other.b + T(kind);
  auto apply = [](auto call, T x) -> T { return call(x); };
  T via = apply([&](T x) { return x + n; }, 2);
  co_yield via;
}

YIELDC_GENERATOR generator<int> hidden(int n) {
  co_yield n;
  {
    int value = n;
    auto first = [&value] { return ++value; };
    note("first", first());
    {
      int value = 5;
      auto second = [&value] { return ++value; };
      note("second", second() + first());
    }
    note("value", value);
    co_yield value;
  }
}

int main() {
  Derived<int> d;
  trace::drive("each", [&] { return d.each(3); });
  trace::drive("packs", [] { return packs(1, short(2), 3L); });
  trace::drive("names", [] { return names(4); });
  trace::drive("hidden", [] { return hidden(4); });
}
