// What one iteration leaves for the next is live across the yield between.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// Written after the yield, before it is read.
// CHECK-LABEL: generator carried
// CHECK:         suspension 1
// CHECK-NEXT:      live: n i{{$}}
// CHECK-LABEL: end carried
//
// Written before the yield, read in the next iteration.
// CHECK-LABEL: generator carried_over
// CHECK:         suspension 1
// CHECK-NEXT:      live: n last i{{$}}
// CHECK-LABEL: end carried_over

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> carried(int n) {
  int last = 0;
  for (int i = 0; i < n; ++i) {
    log(last);
    co_yield i;
    last = i;
  }
}

YIELDC_GENERATOR yieldc::generator<int> carried_over(int n) {
  int last = 0;
  for (int i = 0; i < n; ++i) {
    log(last);
    last = i;
    co_yield i;
  }
}
