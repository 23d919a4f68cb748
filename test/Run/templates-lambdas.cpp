// In a template, lambdas, calls of closures and braced lists in the operand of a
// suspension stay where they are.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <functional>
#include <initializer_list>
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

template <class T, class F> T call(T t, F f) { return t + f(); }
struct two {
  int a, b;
};
inline int sum(int n, two both) { return n + both.a + both.b; }
inline int total(int n, std::initializer_list<int> all) {
  for (int each : all)
    n += each;
  return n;
}

template <class T> YIELDC_GENERATOR generator<int, int> closures(T t) {
  auto add = [&](auto y) { return t + y; };
  co_yield int(add(2));
  co_yield add(3) + 1;
  t = 40;
  co_yield call(t, [=] { return t; });
  co_yield [&](auto z) { return z + t; }(4) + 1;
  co_yield call(t, [&] { return call(t, [t, &add] { return add(t); }); });
  for (int i = 0; i < 2; ++i) {
    int k = i + 4;
    co_yield call(k, [=] { return t + k - i; });
    co_yield call(k, [k]() mutable { return ++k; });
  }
  if (co_yield call(t, [&] { return 3; }))
    co_yield total(call(t, [&] { return 4; }), {t, call(t, [] { return 2; })});
  co_yield std::function<int(int)>([=](int r) { return r + t; })(add(3));
}

template <class T> YIELDC_GENERATOR generator<int, int> lists(T t) {
  co_yield sum(t, {1, 2});
  int r = co_yield total(t, {1, 2, 4}) + 1;
  note("sent", r);
}
template <class T> YIELDC_GENERATOR generator<const int &, int> named(T t) {
  co_yield sum(t, {1, 2});
}
template <class T> YIELDC_GENERATOR generator<const int &, int> delegates(T t) {
  co_yield yieldc::elements_of(named(sum(t, {3, 4})));
}

template <class T> struct member {
  T t;
  YIELDC_GENERATOR generator<int, int> go() {
    auto add = [&](auto y) { return t + y; };
    co_yield int(add(2));
    co_yield call(t, [this] { return t; });
    co_yield call(t, [&] { return this->t; });
  }
};

template <class G> void drive(G g, int sent) {
  while (auto s = g.next(sent))
    note("value", *s);
}

int main() {
  drive(closures(1), 5);
  drive(closures(1), 0);
  drive(lists(1), 5);
  drive(delegates(1), 5);
  member<int> m{3};
  drive(m.go(), 1);
}
