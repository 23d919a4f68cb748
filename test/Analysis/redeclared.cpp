// A local declared in a loop is a new one in each iteration: its value does
// not go round.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator redeclared
// CHECK:         suspension 1
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end redeclared

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> redeclared(int n) {
  while (n) {
    int fresh = n;
    log(fresh);
    co_yield n;
  }
}
