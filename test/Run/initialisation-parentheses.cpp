// Arrays and aggregates that are initialised with parentheses, as from C++20 on.
// RUN: %clangxx -std=c++20 -DNATIVE %warn %inc -I%S/Inputs %s -o %t.native
// RUN: %t.native > %t.expected
// RUN: %yieldc %s -o %t.cpp -- -std=c++20 %inc -I%S/Inputs
// RUN: %clangxx -std=c++20 %warn %san %inc -I%S/Inputs %t.cpp -o %t.clang
// RUN: %t.clang | diff %t.expected -
// RUN: %gxx -std=c++20 -O2 %warn %inc -I%S/Inputs %t.cpp -o %t.gcc
// RUN: %t.gcc | diff %t.expected -
#include "trace.h"
#include <yieldc/generator.h>
using trace::Obj;

struct S {
  int a, b;
};

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  int a[3](1, 2);
  co_yield a[1];
  co_yield a[2] + n;
  int b[2] = {(1), 2};
  co_yield b[0];
  co_yield b[1];
}
YIELDC_GENERATOR yieldc::generator<int> objects(int n) {
  Obj a[2](Obj("a", n), Obj("b", 2));
  co_yield a[1].value;
  co_yield a[0].value + n;
}
YIELDC_GENERATOR yieldc::generator<int> aggregates(int n) {
  S a(1, n);
  co_yield a.a;
  co_yield a.b + n;
  S b[](S(1, 2), S(3, n));
  co_yield b[1].a;
  co_yield b[1].b;
}
int main() {
  trace::drive("numbers", [] { return numbers(2); });
  trace::drive("objects", [] { return objects(2); });
  trace::drive("aggregates", [] { return aggregates(2); });
}
