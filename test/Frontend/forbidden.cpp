// What the language itself forbids keeps the compiler's own words.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -o out.cpp -- -std=c++14 2> errors
// RUN: FileCheck --implicit-check-not=error: %s < errors
// RUN: not ls out.cpp

// CHECK: in.cpp:3:31: error: 'co_yield' cannot be used in a constructor
// CHECK: in.cpp:4:32: error: 'co_yield' cannot be used in a destructor
// CHECK: in.cpp:6:61: error: 'co_yield' cannot be used outside a function
// CHECK: in.cpp:10:11: error: variable length arrays in a coroutine are not supported
// CHECK: in.cpp:14:3: error: 'co_yield' cannot be used in a varargs function
// CHECK: in.cpp:17:3: error: 'co_yield' cannot be used in a constexpr function
// CHECK: in.cpp:16:51: error: constexpr function's return type
// CHECK: in.cpp:20:3: error: 'co_yield' cannot be used in a function with a deduced return type
// CHECK: in.cpp:23:20: error: 'co_yield' cannot be used in an unevaluated context
// CHECK: in.cpp:26:16: error: 'co_yield' cannot be used outside a function
// CHECK: in.cpp:28:3: error: 'co_yield' cannot be used in the 'main' function

//--- in.cpp
#include <yieldc/generator.h>
struct holder {
  YIELDC_GENERATOR holder() { co_yield 1; }
  YIELDC_GENERATOR ~holder() { co_yield 1; }
};
YIELDC_GENERATOR yieldc::generator<int> in_default(int x = (co_yield 1)) {
  co_yield x;
}
YIELDC_GENERATOR yieldc::generator<int> variable_length(int x) {
  int list[x];
  co_yield list[0];
}
YIELDC_GENERATOR yieldc::generator<int> variadic(int x, ...) {
  co_yield x;
}
YIELDC_GENERATOR constexpr yieldc::generator<int> constant(int x) {
  co_yield x;
}
YIELDC_GENERATOR auto deduced(int x) {
  co_yield x;
}
YIELDC_GENERATOR yieldc::generator<int> unevaluated(int x) {
  auto n = sizeof((co_yield x));
  co_yield n;
}
int outside = (co_yield 1);
YIELDC_GENERATOR int main() {
  co_yield 1;
}
