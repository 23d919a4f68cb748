// Temporaries, scalars too, that what is yielded or delegated to refers to: they
// live to the end of the full expression, across its suspensions.
// RUN: %run_both %s
#include "trace.h"
#include <algorithm>
#include <string>
#include <yieldc/generator.h>
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

template <class T> const T &larger(const T &a, const T &b) {
  return a < b ? b : a;
}
template <class T> const T &same(const T &a) { return a; }

YIELDC_GENERATOR generator<const int &> yields(int n, int m) {
  co_yield larger(n + n, m);
  co_yield std::max(n, 3);
  co_yield same<int>(n + m);
  co_yield larger(larger(n, 5), 3);
  co_yield larger(larger(n, 5), larger(n + 1, m + 2));
}
template <class T> YIELDC_GENERATOR generator<const T &> yields(T n, T m) {
  co_yield larger(n + n, m);
  co_yield std::max(n, n + m);
  co_yield same<T>(n + m);
  T &&kept = n + m;
  co_yield kept;
  co_yield larger(larger(n, n + m), larger(n + m, m));
}
struct part {
  int first;
  Obj second;
};
part part_of(int n) { return part{n, Obj("part", n)}; }
template <class T> YIELDC_GENERATOR generator<Obj> yields_parts(T n) {
  co_yield part_of(larger(n, larger(n, 0))).second;
  co_yield part_of(larger(larger(n, 7), n + 3)).second;
}
template <class T> YIELDC_GENERATOR generator<T> yields_values(T n, T m) {
  co_yield larger(n + n, m);
  co_yield std::max(n, n + m);
  co_yield same<T>(n + m);
}

template <class T> YIELDC_GENERATOR generator<int> twice(T &&n) {
  co_yield 2 * n;
  co_yield 2 * n + 1;
}
YIELDC_GENERATOR generator<int> delegates(int n) {
  co_yield elements_of(twice(n + 1));
  co_yield elements_of(twice(n));
  co_yield elements_of(twice(3));
  co_yield elements_of(twice(part_of(n).second.value));
  co_yield elements_of(twice(part_of(n).first));
}
template <class T> YIELDC_GENERATOR generator<int> delegates_any(const T &n) {
  co_yield elements_of(twice(n + 1));
  co_yield elements_of(twice(n));
  co_yield elements_of(twice(3));
}

// Each call refers to what the one before has made of its own.
YIELDC_GENERATOR generator<int> down(const int &n) {
  co_yield n;
  if (n < 4)
    co_yield elements_of(down(n + 1));
  co_yield -n;
}
template <class T> YIELDC_GENERATOR generator<int> down_any(const T &n) {
  co_yield n;
  if (n < 4)
    co_yield elements_of(down_any<T>(n + 1));
  co_yield -n;
}
YIELDC_GENERATOR generator<int> tail(const int &n, const int &before) {
  co_yield n + before;
  int own = n + 1;
  if (n == 2)
    co_yield elements_of(tail(own, n));
  else if (n < 6)
    co_yield elements_of(tail(n + 1, own));
}

inline void show(const std::string &s) { std::printf("%s", s.c_str()); }

int main() {
  static const int one = 1;
  const std::string text = "a text that is longer than what a string holds";
  trace::drive("yields", [] { return yields(1, 2); });
  trace::drive("yields", [] { return yields<long>(1, 2); });
  trace::drive("yields", [&] { return yields<std::string>(text, "b"); });
  trace::drive("yields_values", [] { return yields_values(1, 2); });
  trace::drive("yields_values",
               [&] { return yields_values<std::string>(text, "b"); });
  trace::drive("yields_parts", [] { return yields_parts(-1); });
  trace::drive("delegates", [] { return delegates(1); });
  trace::drive("delegates_any", [] { return delegates_any(one); });
  trace::drive("down", [] { return down(one); });
  trace::drive("down_any", [] { return down_any(one); });
  trace::drive("tail", [] { return tail(one, one); });
}
