// Signatures that name parameters, the object and aliases: what the class says
// instead, and functions that keep theirs.
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <type_traits>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using yieldc::generator;

static int over(int n) { return n + 1; }
static double over(double n) { return n / 2; }

// A trailing return type that names parameters.
template <class T>
YIELDC_GENERATOR auto doubled(T n) -> generator<decltype(n + n)> {
  co_yield n + n;
}
template <class C>
YIELDC_GENERATOR auto each(C &c) -> generator<decltype(*c.begin())> {
  for (auto it = c.begin(); it != c.end(); ++it)
    co_yield *it;
}
template <class T>
YIELDC_GENERATOR auto overloaded(T &&n, const double &m)
    -> generator<decltype(over(n)), decltype(m)> {
  co_yield over(n);
  co_yield static_cast<int>(over(m));
}
template <class T>
YIELDC_GENERATOR auto pairs(T n) -> generator<std::pair<T, decltype(n)>> {
  co_yield std::make_pair(n, n);
}
template <class T> YIELDC_GENERATOR auto plain(T n) -> generator<decltype(n)> {
  co_yield n;
}
// Only the function knows what these mean.
template <class... T>
YIELDC_GENERATOR auto packed(T... n) -> generator<decltype(over(n...))> {
  co_yield over(n...);
}
inline int next(int n) { return n; }
template <class T>
YIELDC_GENERATOR auto hidden(T n) -> generator<decltype(next(n))> {
  co_yield n;
}
// Declared before, so that the function keeps its type, where it stands.
template <class T> auto declared(T n) -> generator<decltype(n + n)>;
template <class T>
YIELDC_GENERATOR auto declared(T n) -> generator<decltype(n + n)> {
  co_yield n + n;
}
auto simple(int n, std::vector<long> v) -> generator<decltype(n + v[0])>;
YIELDC_GENERATOR auto simple(int n, std::vector<long> v)
    -> generator<decltype(n + v[0])> {
  co_yield n + v[0];
}

struct counter {
  using element = int;
  int x;
  template <class T>
  YIELDC_GENERATOR auto sums(T n) -> generator<decltype(x + n)> {
    co_yield x + n;
  }
  template <class T>
  YIELDC_GENERATOR auto self(T n) const -> generator<decltype(this->x + n)> {
    co_yield x + n;
  }
  template <class T>
  YIELDC_GENERATOR auto sent(T n) -> generator<T, decltype(n)> {
    co_yield n;
    co_yield x;
  }
  auto outside(int n) -> generator<element>;
  virtual auto inherited(int n) -> generator<int> = 0;
};
YIELDC_GENERATOR auto counter::outside(int n) -> generator<element> {
  co_yield n + x;
}
struct derived : counter {
  explicit derived(int n) { x = n; }
  YIELDC_GENERATOR auto inherited(int n) -> generator<int> override {
    co_yield n *x;
  }
};

// Parameters whose types name others.
template <class T>
YIELDC_GENERATOR generator<int> sized(T v, decltype(v.size()) n) {
  co_yield static_cast<int>(v.size() + n);
}
template <class T>
YIELDC_GENERATOR generator<int> all(T n, decltype(n) m, decltype((n)) o,
                                    int (&a)[sizeof(n)]) {
  co_yield n + m;
  co_yield ++o;
  co_yield a[1];
}
template <class T>
YIELDC_GENERATOR generator<int> called(T n, int (*f)(decltype(n))) {
  co_yield f(n);
}

// Aliases of the type, also where it depends.
template <class T> using sequence = generator<T>;
template <class R> using returning = generator<int, long, R>;
template <class T> using twice = sequence<std::pair<T, T>>;
template <class T> YIELDC_GENERATOR sequence<T> once(T n) { co_yield n; }
template <class T> YIELDC_GENERATOR twice<T> both(T n) {
  co_yield std::make_pair(n, n);
}
template <class T> YIELDC_GENERATOR returning<T> result(T n) {
  co_yield 1;
  co_return n;
}
template <class T>
YIELDC_GENERATOR auto trailed(T n) -> sequence<decltype(n + 1L)> {
  co_yield n + 1L;
}

// On what the type is made of overload resolution depends.
template <class T>
YIELDC_GENERATOR
    typename std::enable_if<std::is_integral<T>::value, generator<T>>::type
    kind(T n) {
  co_yield n;
}
template <class T>
YIELDC_GENERATOR auto kind(T n) ->
    typename std::enable_if<!std::is_integral<T>::value, sequence<int>>::type {
  co_yield static_cast<int>(n);
  co_yield -1;
}

// Parentheses round the name.
YIELDC_GENERATOR generator<int>(wrapped)(int n) { co_yield n; }
template <class T> YIELDC_GENERATOR generator<T>((rewrapped))(T n) {
  co_yield n;
}

template <class T> static void show_pairs(T all) {
  for (auto &&one : all)
    trace::note("pair", one.first + one.second);
}

int main() {
  std::vector<int> v{1, 2};
  int a[sizeof(int)] = {1, 2};
  int n = 3;
  double half = 1.5;
  derived d(4);
  trace::drive("doubled", [] { return doubled(1); });
  trace::drive("each", [&] { return each(v); });
  trace::drive("plain", [] { return plain(1); });
  trace::drive("packed", [] { return packed(1); });
  trace::drive("hidden", [] { return hidden(1); });
  trace::drive("declared", [] { return declared(1); });
  trace::drive("simple", [] { return simple(1, {2L}); });
  trace::drive("sums", [&] { return d.sums(1); });
  trace::drive("self", [&] { return d.self(1); });
  trace::drive("outside", [&] { return d.outside(1); });
  trace::drive("inherited", [&] { return d.inherited(2); });
  trace::drive("sized", [&] { return sized(v, 1); });
  trace::drive("all", [&] { return all(1, 2, n, a); });
  trace::drive("called", [] { return called(1, over); });
  trace::drive("once", [] { return once(1); });
  trace::drive("trailed", [] { return trailed(1); });
  trace::drive("kind", [] { return kind(1); });
  trace::drive("kind", [] { return kind(1.5); });
  trace::drive("wrapped", [] { return wrapped(1); });
  trace::drive("rewrapped", [] { return rewrapped(1); });
  show_pairs(pairs(2));
  show_pairs(both(3));
  auto sent = d.sent(5);
  trace::note("sent", *sent.next(1));
  auto more = overloaded(n, half);
  trace::note("overloaded", *more.next(half));
  auto last = result('x');
  trace::note("result", *last.next());
  trace::note("result", last.next().result());
}
