// Closures that live across a suspension and hold or capture others, in
// templates with a capture default, too.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <functional>
#include <yieldc/generator.h>
using trace::note;
template <class F> struct at_exit {
  F f;
  explicit at_exit(F what) : f(std::move(what)) {}
  ~at_exit() { f(); }
};
YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  auto next = [n]() mutable {
    auto g = [=] { return n; };
    n++;
    return g();
  };
  co_yield next();
  co_yield next();
}
YIELDC_GENERATOR yieldc::generator<int> by_name(int n, int m) {
  trace::Obj o("o", 1);
  auto next = [n, &m, o]() mutable {
    auto g = [n, &m, o]() mutable { return n++ + m + o.value; };
    decltype(n) before = n;
    decltype(m) copy = m;
    copy += 5; before += copy;
    before += 2;
    n++;
    m += before;
    return g() + g();
  };
  co_yield next();
  m += 10;
  co_yield next() + m;
}
struct owner {
  int total = 1;
  YIELDC_GENERATOR yieldc::generator<int> of(int n) {
    auto next = [this, n]() mutable {
      int a = [this] { return ++total; }(); int b = [this, n] { return total + n; }(); return a + b + n++;
    };
    co_yield next();
    total = 10;
    co_yield next();
  }
};
template <class T>
YIELDC_GENERATOR yieldc::generator<T> opened(T n, const T *p) {
  auto sum = n + n;
  const T k = n + 1;
  const int three = 3;
  const T *at = p;
  auto next = [=]() mutable -> T { return n++ + sum + *p + *at + k + three; };
  auto count = [&]() { return sum += n + k * three; };
  auto twice = [&, n]() mutable {
    auto inner = [=] { return n; };
    n += 1;
    sum += inner();
  };
  auto &same = sum;
  auto other = [&]() mutable { return same += 3; };
  co_yield next();
  n += 10;
  co_yield next();
  twice();
  co_yield count();
  twice();
  co_yield other();
  co_yield sum;
}
template <class T> struct box {
  T total{};
  template <class U> YIELDC_GENERATOR yieldc::generator<T> of(U n) {
    auto add = [this, n](T x) mutable { return total += n++ + x; };
    int c = 3; auto twice = [=] { return c * 2; }; total += twice(); auto last = at_exit<std::function<void()>>([&] { note("last", total + n + twice()); });
    co_yield add(1);
    n = 5;
    co_yield add(2);
  }
};
YIELDC_GENERATOR yieldc::generator<int> chained(int n) {
  int k = 1;
  auto f = [&](int x) { return x + n; };
  auto g = [f, k]() mutable { return f(k++); };
  co_yield g();
  n += 5;
  co_yield g() + f(1);
}
template <class T>
YIELDC_GENERATOR yieldc::generator<T> chained_open(T n) {
  auto f = [&](T x) { return x + n; };
  auto k = n;
  auto g = [=]() mutable { return f(k++); };
  co_yield g();
  n += 5;
  co_yield g() + f(1);
}
int main() {
  trace::drive("nested", [] { return nested(3); });
  trace::drive("by_name", [] { return by_name(3, 4); });
  owner o;
  trace::drive("of", [&] { o.total = 1; return o.of(3); });
  long l = 4;
  trace::drive("opened", [&] { return opened(3L, &l); });
  trace::drive("chained", [] { return chained(3); });
  trace::drive("chained_open", [] { return chained_open(3L); });
  box<int> b;
  trace::drive("box", [&] { b.total = 1; return b.of(3); });
}
