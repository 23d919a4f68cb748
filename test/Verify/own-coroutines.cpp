// From C++20 on, the user's own coroutines are left alone, also those that use
// yieldc::generator: the result is parsed as it will be compiled.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++20
// RUN: FileCheck --implicit-check-not="class own" %s < out.cpp
// CHECK: class ours_generator
// CHECK: yieldc::generator<int> own() { co_yield 2; }
// RUN: %clangxx -std=c++20 %warn %inc out.cpp -o run && ./run

// Before C++20 there are none, whatever the flags say.
// RUN: not %yieldc in.cpp -o early.cpp -- -std=c++17 -Xclang -fcoroutines -DYIELDC_NATIVE=1 2>&1 | FileCheck --check-prefix=EARLY %s
// RUN: not ls early.cpp
// EARLY: in.cpp:3:24: error: `own` is a coroutine, which this standard does not have, and not annotated as a generator

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> ours() { co_yield 1; }
yieldc::generator<int> own() { co_yield 2; }
int main() {
  auto a = ours();
  auto b = own();
  return *a.next() + *b.next() - 3;
}
