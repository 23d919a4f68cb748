// std: 14
// Variables of which only the instantiation knows whether they are references.
// RUN: %run_both %s
#include "trace.h"
#include <iterator>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using trace::note;

template <class T> const char *kind() {
  return std::is_lvalue_reference<T>::value   ? "&"
         : std::is_rvalue_reference<T>::value ? "&&"
                                              : "value";
}

template <class C> YIELDC_GENERATOR yieldc::generator<int> elements(C &c) {
  for (typename C::reference x : c) {
    x = !x;
    co_yield x;
    x = !x;
  }
  for (decltype(auto) x : c) {
    co_yield x;
    note(kind<decltype(x)>(), x);
  }
  typename C::reference first = c[0];
  typename std::iterator_traits<decltype(c.begin())>::reference last = c[1];
  decltype(*c.begin()) same = *c.begin();
  decltype(auto) other = c[0];
  const auto copy = c[0];
  co_yield first;
  first = !first;
  co_yield last;
  co_yield same;
  co_yield other;
  co_yield copy;
  note(kind<decltype(first)>(), first);
  note(kind<decltype(other)>(), other);
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> deduced(T v) {
  decltype(auto) copy = v;
  decltype(auto) same = (v);
  decltype((v)) again = v;
  T a[2] = {v, v};
  decltype(a[0]) part = a[0];
  co_yield copy;
  same = same + v;
  co_yield copy;
  co_yield v;
  again = again + v;
  co_yield same;
  part = part + v;
  co_yield a[0];
  auto show = [&] { return again + same; };
  note("sum", show());
  co_yield v;
}

// Arguments that may be references: a forwarding parameter's, a trait's.
template <class T>
YIELDC_GENERATOR yieldc::generator<int> forwarded(T &&object) {
  T same = static_cast<T &&>(object);
  T again(std::forward<T>(object));
  decltype(object) parameter = std::forward<T>(object);
  const T constant = parameter;
  co_yield same.value;
  same.value += 1;
  co_yield object.value;
  again.value += 1;
  note(kind<decltype(parameter)>(), parameter.value);
  co_yield parameter.value;
  co_yield constant.value;
  note(kind<decltype(same)>(), kind<decltype(constant)>());
}
template <class T> YIELDC_GENERATOR yieldc::generator<T> added(T v) {
  typename std::add_lvalue_reference<T>::type same = v;
  std::add_lvalue_reference_t<const T> constant = v;
  co_yield same;
  same = same + v;
  co_yield v;
  co_yield constant;
}
// What a call gives; what is written with it only is no variable in use.
template <class F> YIELDC_GENERATOR yieldc::generator<int> called(F f) {
  decltype(f()) same = f();
  co_yield same;
  same = same + 1;
  co_yield f();
  decltype(same) other = static_cast<decltype(same)>(same);
  co_yield same;
  note(kind<decltype(other)>(), kind<decltype(same)>());
}

int main() {
  trace::drive("numbers", [] {
    static std::vector<int> v;
    v.assign({1, 0});
    return elements(v);
  });
  trace::drive("bits", [] {
    static std::vector<bool> v;
    v.assign({true, false});
    return elements(v);
  });
  trace::drive("deduced", [] { return deduced(3L); });
  static trace::Obj object("object", 1);
  trace::drive("lvalue", [] {
    object.value = 1;
    return forwarded(object);
  });
  trace::drive("rvalue", [] {
    object.value = 1;
    return forwarded(std::move(object));
  });
  trace::drive("added", [] { return added(3L); });
  static int number;
  trace::drive("reference called", [] {
    number = 3;
    return called([]() -> int & { return number; });
  });
  trace::drive("value called", [] { return called([] { return 4; }); });
}
