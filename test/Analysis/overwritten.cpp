// A local whose old value is overwritten before it is read again is not live.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator overwritten
// CHECK:         suspension 1
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end overwritten
//
// `+=` reads.
// CHECK-LABEL: generator updated
// CHECK:         suspension 1
// CHECK-NEXT:      live: n sum{{$}}
// CHECK-LABEL: end updated
//
// Overwritten on one path only.
// CHECK-LABEL: generator perhaps
// CHECK:         suspension 1
// CHECK-NEXT:      live: n old{{$}}
// CHECK-LABEL: end perhaps

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> overwritten(int n) {
  int old = n;
  log(old);
  co_yield 1;
  old = 2;
  log(old);
}

YIELDC_GENERATOR yieldc::generator<int> updated(int n) {
  int sum = n;
  co_yield 1;
  sum += 2;
  log(sum);
}

YIELDC_GENERATOR yieldc::generator<int> perhaps(int n) {
  int old = n;
  co_yield 1;
  if (n)
    old = 2;
  log(old);
}
