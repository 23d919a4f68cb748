// An arm is reached from the condition and from the arm before it.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator falls
// CHECK:         suspension 1
// CHECK-NEXT:      live: n through{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end falls

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> falls(int n) {
  int through = n, broken = n;
  switch (n) {
  case 0:
    co_yield 1;
  case 1:
    log(through);
    co_yield 2;
    break;
  case 2:
    log(broken);
  }
  log(n);
}
