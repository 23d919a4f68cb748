// Parameter packs whose types have no name, and packs that lambdas capture.
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <type_traits>
#include <utility>
#include <yieldc/generator.h>

using trace::Obj;
using Ints = yieldc::generator<int>;

template <class... T> int count(T &&...values) {
  const int rvalues[] = {0, !std::is_lvalue_reference<T>::value...};
  int sum = 0;
  for (int one : rvalues)
    sum += one;
  static_cast<void>(sizeof...(values));
  return 10 * static_cast<int>(sizeof...(T)) + sum;
}

YIELDC_GENERATOR Ints abbreviated(auto... values) {
  int all[] = {static_cast<int>(values)...};
  for (int &one : all) {
    one += 1;
    co_yield one;
  }
  auto kept = count(values...);
  co_yield kept;
  co_yield kept + count(std::forward<decltype(values)>(values)...);
}

YIELDC_GENERATOR Ints forwarded(auto &&...values) {
  co_yield count(std::forward<decltype(values)>(values)...);
  auto kept = count(values...);
  co_yield count(static_cast<decltype(values) &&>(values)...);
  co_yield kept + static_cast<int>(sizeof...(values));
}

template <class... Ts>
YIELDC_GENERATOR Ints decayed(typename std::decay<Ts>::type... values) {
  co_yield count(values...);
  co_yield count(static_cast<Ts &&>(values)...);
}

template <class A, class... Ts, int N>
YIELDC_GENERATOR Ints middle(A (&array)[N], Ts &...values) {
  co_yield count(values...) + N;
  array[0] += 1;
  co_yield static_cast<int>(array[0]);
}

template <class... Ts> int captured(Ts... values) {
  int total = 0;
  auto copies = [values...](int n) YIELDC_GENERATOR -> Ints {
    for (int one : {n, n + 1})
      co_yield one + count(values...);
  };
  auto references = [&values...]() YIELDC_GENERATOR -> Ints {
    const int all[] = {static_cast<int>(values += 1)...};
    for (int one : all)
      co_yield one;
  };
  auto implicit = [&]() YIELDC_GENERATOR -> Ints {
    co_yield count(values...) + total;
  };
  auto made = [... kept = values]() YIELDC_GENERATOR mutable -> Ints {
    const int all[] = {0, static_cast<int>(kept += 1)...};
    for (int one : all)
      co_yield one;
  };
  auto fixed = [... kept = values, total]() YIELDC_GENERATOR -> Ints {
    const int all[] = {total, static_cast<int>(kept)...};
    for (int one : all)
      co_yield one;
  };
  for (int x : made())
    total = total * 3 + x;
  for (int x : fixed())
    total = total * 3 + x;
  for (int x : copies(1))
    total = total * 3 + x;
  for (int x : references())
    total = total * 3 + x;
  for (int x : implicit())
    total = total * 3 + x;
  return total;
}

template <class G> void show(const char *name, G &&g) {
  std::printf("-- %s:", name);
  for (auto &&x : g)
    std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

// Without a name.
struct holder {
  YIELDC_GENERATOR Ints member(auto &&..., int n) {
    co_yield n;
    co_yield n + 1;
  }
};
YIELDC_GENERATOR Ints unnamed(int n, auto, const auto &...) { co_yield n; }
template <class... T> YIELDC_GENERATOR Ints both(int n, T..., auto...) {
  co_yield n;
  co_yield static_cast<int>(sizeof...(T));
}

int main() {
  int i = 3;
  long j = 4;
  int array[] = {7, 8};
  show("abbreviated", abbreviated(i, j, 'c'));
  show("forwarded", forwarded(i, j));
  show("forwarded", forwarded(i, std::move(j)));
  show("forwarded", forwarded());
  show("decayed", (decayed<int &, long>(i, j)));
  show("middle", middle(array, i, j));
  auto lambda = [](auto... values) YIELDC_GENERATOR -> Ints {
    int all[] = {static_cast<int>(values)..., 7};
    for (int one : all)
      co_yield one;
    co_yield count(values...);
  };
  show("lambda", lambda(i, 2.5));
  static Obj object("object", 1);
  trace::drive("unnamed", [] { return unnamed(2, 3); });
  trace::drive("unnamed", [] { return unnamed(2, 3, object, object); });
  trace::drive("both", [] {
    return both<int, int>(2, 3, 4, Obj("auto", 5));
  });
  static holder some;
  trace::drive("member", [] { return some.member(4); });
  std::printf("%d %d\n", captured(1, 2, 3), captured(5L));
  return 0;
}
