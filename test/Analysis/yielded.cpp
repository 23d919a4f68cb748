// An object yielded by reference is looked at while the generator is
// suspended; a small value is copied into the step.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator lends
// CHECK:         suspension 1
// CHECK-NEXT:      live: n lent{{$}}
// CHECK-LABEL: end lends
//
// CHECK-LABEL: generator refers
// CHECK:         suspension 1
// CHECK-NEXT:      live: n referred{{$}}
// CHECK-LABEL: end refers

//--- in.cpp
#include <yieldc/generator.h>

struct large { int values[9]; };
YIELDC_GENERATOR yieldc::generator<large> lends(int n) {
  large lent = {{n}};
  co_yield lent;
}

YIELDC_GENERATOR yieldc::generator<int &> refers(int n) {
  int referred = n;
  co_yield referred;
}
