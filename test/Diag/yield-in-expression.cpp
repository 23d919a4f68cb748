// Operators whose meaning a template leaves open, and expansions of packs: how
// many suspensions there are is not known.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:11:9: error: not possible: `co_yield` inside a logical operator of dependent type, because an overloaded one evaluates both operands
// CHECK-NEXT: t && (co_yield t);
// CHECK-NEXT: {{^ +[|] {9}\^}}
// CHECK:      in.cpp:12:8: error: not possible: `co_yield` inside a conditional operator of dependent type, because what it makes is not known before instantiation
// CHECK-NEXT: t ? (co_yield t) : t;
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:19:17: error: not possible: `co_yield` inside the expansion of a parameter pack, because how many suspensions that is depends on the instantiation
// CHECK-NEXT: int all[] = {(co_yield rest)...};
// CHECK-NEXT: {{^ +[|] {17}\^}}
// CHECK:      in.cpp:20:5: error: not possible: `co_yield` inside an expression that keeps what the expansion of a parameter pack makes, because how many objects that is depends on the instantiation
// CHECK-NEXT: f(rest..., co_yield 1);
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:25:19: error: not possible: `co_yield` inside a braced list of dependent type with an object before it, because whether that is copied is not known
// CHECK-NEXT: T all[] = {t, T(co_yield 1)};
// CHECK-NEXT: {{^ +[|] {19}\^}}
// CHECK:      in.cpp:30:3: error: not possible: `co_yield` inside an expression with a lambda of dependent type before it, because its type has no name
// CHECK-NEXT: [t](int x) { return x; }(co_yield 1);
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:35:27: error: not possible: `co_yield` inside a conditional initialiser of a variable of dependent type, because whether that is the object made there is not known
// CHECK-NEXT: T x = t ? box(1) : box((co_yield 1));
// CHECK-NEXT: {{^ +[|] {27}\^}}
// CHECK:      in.cpp:40:21: error: not possible: `co_yield` inside a braced list of dependent type with an object before it, because whether that is copied is not known
// CHECK-NEXT: int all[] = {n, ((co_yield ++n), n)};
// CHECK-NEXT: {{^ +[|] {21}\^}}
// CHECK:      in.cpp:45:7: error: not possible: `co_yield` inside a comma operator of dependent type, because an overloaded one takes both operands
// CHECK-NEXT: t, (co_yield 2);
// CHECK-NEXT: {{^ +[|] {7}\^}}
// CHECK:      in.cpp:49:3: error: not possible: `co_yield` inside a body with an anonymous static union, because its members would be found only where it is declared
// CHECK-NEXT: static union { int hits; };

//--- in.cpp
#include <yieldc/generator.h>

struct box {
  explicit box(int);
  box(const box &);
  ~box();
};

template <class T>
YIELDC_GENERATOR yieldc::generator<T, T> numbers(T t) {
  t && (co_yield t);
  t ? (co_yield t) : t;
}

template <class... T> int f(T...);

template <class... T>
YIELDC_GENERATOR yieldc::generator<int, int> packs(T... rest) {
  int all[] = {(co_yield rest)...};
  f(rest..., co_yield 1);
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> list(T &t) {
  T all[] = {t, T(co_yield 1)};
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> closures(T t) {
  [t](int x) { return x; }(co_yield 1);
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> choices(bool t) {
  T x = t ? box(1) : box((co_yield 1));
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> changing(T, int n) {
  const char *names[] = {"one", ((co_yield ++n), "two")};
  int all[] = {n, ((co_yield ++n), n)};
}

template <class T> YIELDC_GENERATOR yieldc::generator<int, int> commas(T t) {
  static_cast<void>(t), (co_yield 1);
  t, (co_yield 2);
}

YIELDC_GENERATOR yieldc::generator<int> shared(int n) {
  static union { int hits; };
  co_yield hits += n;
}
