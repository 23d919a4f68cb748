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
}
