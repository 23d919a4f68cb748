// Closures that live across a suspension and cannot be written as classes.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
// RUN: not %yieldc %t/in11.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --check-prefix=CXX11 \
// RUN:   --implicit-check-not=error: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:14: error: not possible: this closure is live across a suspension, and cannot be written as a class, because it is generic, and the generator's class is local to its function
// CHECK-NEXT: auto add = [=](auto to) mutable { return n += to; };
// CHECK-NEXT: {{^ +[|] {14}\^}}
// CHECK:      in.cpp:11:15: error: not possible: this closure is live across a suspension, and cannot be written as a class, because it copies an array
// CHECK-NEXT: auto next = [values, n]() mutable { return values[n++]; };
// CHECK-NEXT: {{^ +[|] {15}\^}}
// CHECK:      in.cpp:18:16: error: not possible: this closure is live across a suspension, and cannot be written as a class, because it names `other`, which stays in the function
// CHECK-NEXT: auto sized = [n]() mutable { return n += static_cast<int>(siz
// CHECK-NEXT: {{^ +[|] {16}\^}}
// CHECK:      in.cpp:24:15: error: not possible: this closure is live across a suspension, and cannot be written as a class, because a lambda in it captures by name what it has captured itself
// CHECK-NEXT: auto next = [n, k = 1] { return [n]() mutable { return n++; }() + k
// CHECK-NEXT: {{^ +[|] {15}\^}}
// CHECK:      in.cpp:30:15: error: not possible: this closure is live across a suspension, and cannot be written as a class, because whether its default captures `t` depends on a template parameter
// CHECK-NEXT: auto next = [=]() mutable {
// CHECK-NEXT: {{^ +[|] {15}\^}}
// CHECK:      in.cpp:48:15: error: not possible: this closure is live across a suspension, and cannot be written as a class, because it names `operator+`, which only a declaration of the body finds
// CHECK-NEXT: auto next = [one]() mutable { return one + one; };
// CHECK-NEXT: {{^ +[|] {15}\^}}
// CHECK:      in.cpp:54:16: error: not possible: this closure is live across a suspension, and cannot be written as a class, because an operator makes a pointer to a function of it; declare the variable as that pointer
// CHECK-NEXT: auto next = +[](int i) { return i + 3; };
// CHECK-NEXT: {{^ +[|] {16}\^}}
// CHECK:      in.cpp:60:16: error: not possible: this closure is live across a suspension, and cannot be written as a class, because a pointer to a function is made of it
// CHECK-NEXT: auto count = [] {
// CHECK-NEXT: {{^ +[|] {16}\^}}

// CXX11:      in11.cpp:4:15: error: not possible: this closure is live across a suspension, and cannot be written as a class, because the type that it returns is not known before the template is instantiated
// CXX11-NEXT: auto next = [n]() mutable { return n++; };
// CXX11-NEXT: {{^ +[|] {15}\^}}

//--- in.cpp
#include <yieldc/generator.h>

auto generic = [](int n) YIELDC_GENERATOR -> yieldc::generator<int> {
  auto add = [=](auto to) mutable { return n += to; };
  co_yield add(1);
  co_yield add(2);
};

YIELDC_GENERATOR yieldc::generator<int> array(int n) {
  int values[] = {1, 2, 3};
  auto next = [values, n]() mutable { return values[n++]; };
  co_yield next();
  co_yield next();
}

YIELDC_GENERATOR yieldc::generator<int> naming(int n) {
  int other = 0;
  auto sized = [n]() mutable { return n += static_cast<int>(sizeof(other)); };
  co_yield sized();
  co_yield sized();
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  auto next = [n, k = 1] { return [n]() mutable { return n++; }() + k; };
  co_yield next();
  co_yield next();
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> open(T t) {
  auto next = [=]() mutable {
    if constexpr (sizeof(T) > 4)
      return t.value;
    else
      return 4;
  };
  co_yield next();
  co_yield next();
}

struct number {
  int value;
};
namespace lib {
inline int operator+(number a, number b) { return a.value + b.value; }
} // namespace lib
YIELDC_GENERATOR yieldc::generator<int> brought(number one) {
  using lib::operator+;
  auto next = [one]() mutable { return one + one; };
  co_yield next();
  co_yield next();
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> pointer(T n) {
  auto next = +[](int i) { return i + 3; };
  co_yield next(n);
  co_yield next(1);
}

YIELDC_GENERATOR yieldc::generator<int> pointed() {
  auto count = [] {
    static int n = 0;
    return ++n;
  };
  co_yield count();
  int (*f)() = count;
  co_yield f();
}

//--- in11.cpp
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> returning(T n) {
  auto next = [n]() mutable { return n++; };
  co_yield next();
  co_yield next();
}
