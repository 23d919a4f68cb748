// An object with a destructor is live to the end of its scope; one without is
// not.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator destroyed
// CHECK:         suspension 1
// CHECK-NEXT:      live: n kept{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n kept inner{{$}}
// CHECK:         suspension 3
// CHECK-NEXT:      live: n kept{{$}}
// CHECK-LABEL: end destroyed

//--- in.cpp
#include <yieldc/generator.h>

struct guard { guard(); ~guard(); };
struct plain { int value; };
void log(int);
YIELDC_GENERATOR yieldc::generator<int> destroyed(int n) {
  guard kept;
  plain dead = {n};
  log(dead.value);
  co_yield 1;
  {
    guard inner;
    co_yield 2;
  }
  co_yield 3;
}
