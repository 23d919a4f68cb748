// A local written before a yield and read after it is live across that yield;
// one that is not read after it is dead there.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator crossing
// CHECK:         suspension 1
// CHECK-NEXT:      live: n kept{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n{{$}}
// CHECK:         escaping:{{$}}
// CHECK-LABEL: end crossing

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> crossing(int n) {
  int kept = n + 1;
  int dead = n + 2;
  log(dead);
  co_yield 1;
  log(kept);
  int late = n;
  log(late);
  co_yield 2;
}
