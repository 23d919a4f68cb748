// A type that cannot be written where members are declared: that of what has no
// name, if what makes it cannot be repeated there either.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++14 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
// RUN: not %yieldc %t/open.cpp -o %t/out.cpp -- -std=c++17 %inc 2>&1 \
// RUN:   | FileCheck %s --check-prefix=OPEN --implicit-check-not=error:

// CHECK:      in.cpp:14:8: error: not possible: `kept` is live across a suspension and cannot be a member of the generator, because its type is local to a function
// CHECK-NEXT: auto kept = make(one);
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:23:8: error: not possible: `counter` is live across a suspension and cannot be a member of the generator, because its type is a closure type
// CHECK-NEXT: auto counter = counter_of([n] { return n; });
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:34:13: error: not possible: `both` is live across a suspension and cannot be a member of the generator, because its type is an aggregate with a reference to what a default member initialiser makes
// CHECK-NEXT: aggregate both{2};
// CHECK-NEXT: {{^ +[|] {13}\^}}
// CHECK:      in.cpp:46:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `operator""_k`, which only a declaration of the body finds
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:55:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `defaulted`, which only a declaration of the body finds
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:64:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `table`, which stays in the function
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:76:20: error: not possible: `edge` is live across a suspension and cannot be a member of the generator, because its type is that of a static variable, with which it stays
// CHECK-NEXT: for (const auto &edge : edges)
// CHECK-NEXT: {{^ +[|] {20}\^}}

// OPEN:      open.cpp:9:10: error: not possible: `copied` is {{.*}} its type is deduced for a template with explicit constructors; write parentheses instead of `=`
// OPEN:      open.cpp:17:23: error: not possible: `computed` is {{.*}} its type is made with a constant that has no value outside the body

//--- open.cpp
#include <array>
#include <yieldc/generator.h>
template <class T> struct holder {
  holder(T, long);
  explicit holder(T t) : t(t) {}
  T t;
};
template <class T> YIELDC_GENERATOR yieldc::generator<int> copies(T t) {
  holder copied = t;
  holder made(t.t);
  co_yield 1;
  co_yield copied.t + made.t;
}
template <class T> YIELDC_GENERATOR yieldc::generator<int> computes(T t) {
  constexpr int size = [](auto x) { return int(sizeof(x)); }(T());
  constexpr int same = int(sizeof(T));
  std::array<T, size> computed{};
  std::array<T, same> known{};
  co_yield computed[0] + known[0];
  co_yield computed[1] + known[1] + t;
}

//--- in.cpp
#include <yieldc/generator.h>

namespace lib {
constexpr int one = 1;
}
inline auto make(int n) {
  struct local {
    int value;
  };
  return local{n};
}
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  using lib::one;
  auto kept = make(one);
  co_yield n;
  co_yield kept.value;
}

template <class F> auto counter_of(F first) {
  return [n = first()]() mutable { return n++; };
}
YIELDC_GENERATOR yieldc::generator<int> counted(int n) {
  auto counter = counter_of([n] { return n; });
  co_yield counter();
  co_yield counter();
}

struct aggregate {
  int first;
  const int &second = 3;
};
YIELDC_GENERATOR yieldc::generator<int> referring(int n) {
  aggregate one{1, n};
  aggregate both{2};
  co_yield one.second;
  co_yield both.second;
}

namespace lib {
inline int operator""_k(unsigned long long n) { return int(n) * 1000; }
} // namespace lib
YIELDC_GENERATOR yieldc::generator<int> brought(int n) {
  using namespace lib;
  struct holder {
    int get() { return 3_k; }
  } held;
  co_yield n;
  co_yield held.get();
}

YIELDC_GENERATOR yieldc::generator<int> redeclared(int n) {
  int defaulted(int, int = 7);
  struct holder {
    int get() { return defaulted(1); }
  } held;
  co_yield n;
  co_yield held.get();
}

YIELDC_GENERATOR yieldc::generator<int> array(int n) {
  constexpr int table[] = {1, 2, 3};
  struct holder {
    int z = table[1];
  } held;
  co_yield n;
  co_yield held.z;
}

YIELDC_GENERATOR yieldc::generator<int> table(int n) {
  static const struct {
    int from, to;
  } edges[] = {{1, 2}, {2, 3}};
  struct holder {
    int get() { return edges[0].to; }
  };
  for (const auto &edge : edges)
    if (edge.from > n)
      co_yield edge.to + holder().get();
}
