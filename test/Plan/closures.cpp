// A closure that holds references is made again where it is used; what it
// captures has a variable of its name.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine closure_generator
// CHECK:         member int base_;
// CHECK-NOT:     add;
// CHECK:           suspend 1 `1`
// CHECK-NEXT:      block
// CHECK-NEXT:        text `auto &base = base_;`
// CHECK-NEXT:        text `auto add = [&base](int x) { return base + x; };`
// CHECK-NEXT:        text `n = add(1);`
// CHECK-LABEL: end closure_generator

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> closure(int n) {
  int base = n;
  auto add = [&base](int x) { return base + x; };
  co_yield 1;
  n = add(1);
  co_yield n;
  ++base;
}
