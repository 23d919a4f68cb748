// Variables whose initialisation cannot be left in the middle, or whose value is
// needed before there is any.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:5: error: not possible: `co_yield` inside an `if constexpr` that declares a variable which is not `constexpr`, because its value is known only when the template is instantiated
// CHECK-NEXT: co_yield size;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:10:22: error: not possible: `co_yield` inside the initialiser of a static variable, because C++ forbids it
// CHECK-NEXT: static int once = (co_yield 1);
// CHECK-NEXT: {{^ +[|] {22}\^}}
// CHECK:      in.cpp:16:3: error: not possible: `co_yield` inside a declaration of a function together with variables, because each is declared alone; write that so
// CHECK-NEXT: int b = 1, called(int, int = 2);
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:23:14: error: not possible: `co_yield` inside a body with a lambda that copies `*this`, which is `const`, and is `mutable`, because the copy is written as a variable
// CHECK-NEXT: co_yield [n, *this]() mutable { return m + n++; }();
// CHECK-NEXT: {{^ +[|] {14}\^}}
// CHECK:      in.cpp:26:31: error: not possible: `co_yield` inside a body with a lambda that copies `*this`, or what captures it, inside another such lambda, because the copy is written as a variable
// CHECK-NEXT: co_yield [*this] { return [=] { return m; }(); }();
// CHECK-NEXT: {{^ +[|] {31}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> numbers() {
  co_yield 0;
  if constexpr (const int size = sizeof(T))
    co_yield size;
}

YIELDC_GENERATOR yieldc::generator<int, int> starts() {
  static int once = (co_yield 1);
  co_yield once;
}

int called(int, int);
YIELDC_GENERATOR yieldc::generator<int> declares() {
  int b = 1, called(int, int = 2);
  co_yield called(b);
}

struct object {
  int m = 0;
  YIELDC_GENERATOR yieldc::generator<int> changes(int n) const {
    co_yield [n, *this]() mutable { return m + n++; }();
  }
  YIELDC_GENERATOR yieldc::generator<int> nests() {
    co_yield [*this] { return [=] { return m; }(); }();
  }
};
