// std: 14
// Types of variables of a template that are written with names of the body.
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <map>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using trace::note;

template <class T> YIELDC_GENERATOR yieldc::generator<T> aliases(T v) {
  using V = std::vector<T>;
  using I = typename V::iterator;
  typedef typename V::value_type value;
  V w{v, v};
  for (typename V::iterator it = w.begin(); it != w.end(); ++it)
    co_yield *it;
  for (I it = w.begin(); it != w.end(); ++it)
    co_yield *it;
  value sum = v;
  typename V::size_type n = 0;
  for (const typename V::value_type &x : w) {
    co_yield x;
    sum = sum + x;
    ++n;
  }
  co_yield sum;
  co_yield static_cast<T>(n);
}

template <class V> YIELDC_GENERATOR yieldc::generator<int> member(const V &r) {
  using R = V;
  typename R::value_type s = 0;
  for (int x : r) {
    s += x;
    co_yield s;
  }
}

template <class M> YIELDC_GENERATOR yieldc::generator<int> deduced(M m) {
  std::vector<decltype(m.begin()->second)> values;
  typename decltype(values)::value_type sum = 0;
  typename decltype(values)::size_type count = 0;
  using Iterator = decltype(m.begin());
  for (Iterator it = m.begin(); it != m.end(); ++it) {
    values.push_back(it->second);
    sum += it->second;
    ++count;
    co_yield it->first;
  }
  note("iterator", std::is_same<Iterator, decltype(m.end())>::value);
  co_yield static_cast<int>(sum);
  co_yield static_cast<int>(count + values.size());
}

template <int N> YIELDC_GENERATOR yieldc::generator<int> bounds() {
  constexpr int c = N * 2;
  const int d = c + N;
  constexpr auto e = N + 1;
  int a[c] = {1};
  std::array<int, d> b = {{2, 3}};
  long f[e] = {4};
  co_yield a[0];
  co_yield a[c - 1];
  co_yield b[1];
  co_yield static_cast<int>(b.size());
  co_yield static_cast<int>(f[0] + static_cast<long>(sizeof(f) / sizeof(*f)));
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> cases(int n) {
  const T m = T(2);
  const int k = static_cast<int>(sizeof(T)) + 1;
  const T last = T(n);
  switch (n) {
  case m:
    co_yield 1;
    break;
  case k:
    co_yield 2;
    break;
  default:
    co_yield 3;
  }
  co_yield static_cast<int>(m + last);
  static_assert(m == 2, "");
}

int main() {
  trace::drive("aliases", [] { return aliases(3); });
  static std::vector<int> v{1, 2};
  trace::drive("member", [] { return member(v); });
  trace::drive("deduced", [] {
    return deduced(std::map<int, long>{{1, 2}, {3, 4}});
  });
  trace::drive("bounds", [] { return bounds<3>(); });
  trace::drive("cases", [] { return cases<int>(2); });
  trace::drive("cases", [] { return cases<int>(5); });
}
