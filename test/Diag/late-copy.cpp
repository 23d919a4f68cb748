// What a dependent call copies before a suspension shows in the instantiations
// only: these are read when the result is verified.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 -I%t %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++11 -I%t %inc 2>&1 | count 0

// CHECK:      in.cpp:4:20: error: not possible: an operand that is read before this suspension, because only the instantiation, here `calls_generator<object>`, shows that the `object` is read; write out the copy, or keep it in a variable
// CHECK-NEXT: int n = value(t, co_yield 1);
// CHECK-NEXT: {{^ +[|] {20}\^}}
// CHECK:      in.cpp:5:20: error: {{.*}} `calls_generator<object>`, shows that the `object` is read
// CHECK-NEXT: n += value(made, co_yield 2);
// CHECK:      in.cpp:6:27: error: {{.*}} `calls_generator<object>`, shows that the `object` is read
// CHECK-NEXT: n += number(t.number(), co_yield 3);
// CHECK:      in.cpp:7:12: error: {{.*}} `calls_generator<object>`, shows that the `object` is read
// CHECK-NEXT: n = t + (co_yield 4);
// CHECK:      in.cpp:13:25: error: {{.*}} `constructs_generator<int>`, shows that the `int` is read
// CHECK-NEXT: T made(number(shared, co_yield 5));
// CHECK:      in.cpp:24:16: error: {{.*}} `arrows_generator<pointer>`, shows that the `pointer` is read
// CHECK-NEXT: n = t->value(co_yield 2);

//--- object.h
#include <yieldc/generator.h>
struct object {
  object(int n);
  object(const object &);
  ~object();
  const object &number() const;
  int n;
};
int value(object, int);
int number(object, int);
int number(int, int);
int by_reference(const object &, int);
int operator+(object, int);

//--- in.cpp
#include "object.h"
template <class T> YIELDC_GENERATOR yieldc::generator<int, int> calls(T t) {
  object made(1);
  int n = value(t, co_yield 1);
  n += value(made, co_yield 2);
  n += number(t.number(), co_yield 3);
  n = t + (co_yield 4);
  n += by_reference(t, co_yield 5);
}
static int shared = 3;
template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> constructs(T t) {
  T made(number(shared, co_yield 5));
  made += number(T(t), co_yield 6);
}
struct pointed {
  int value(int);
};
struct pointer {
  pointed *operator->();
};
template <class T> YIELDC_GENERATOR yieldc::generator<int, int> arrows(T t) {
  int n = t->value(2) + (co_yield 1);
  n = t->value(co_yield 2);
}
void use() {
  auto first = calls(object(1));
  first.next(1);
  auto second = constructs(1);
  second.next(1);
  auto third = arrows(pointer());
  third.next(1);
}

//--- fine.cpp
#include "object.h"
#include <memory>
struct pointed {
  int value(int);
};
template <class T> YIELDC_GENERATOR yieldc::generator<int, int> calls(T t) {
  int n = value(T(t), co_yield 1);
  n += by_reference(t, co_yield 2);
  n += t.n + (co_yield 3);
  const T copy(t);
  n += by_reference(copy, co_yield 4);
}
template <class T> YIELDC_GENERATOR yieldc::generator<int, int> arrows(T t) {
  int n = t->value(co_yield 2);
}
template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> constructs(T t) {
  T made(number(T(t), co_yield 5));
  made = made * (co_yield 6);
}
void use() {
  auto first = calls(object(1));
  first.next(1);
  auto second = constructs(1);
  second.next(1);
  auto third = arrows(static_cast<pointed *>(nullptr));
  third.next(1);
  auto fourth = arrows(std::unique_ptr<pointed>());
  fourth.next(1);
}
