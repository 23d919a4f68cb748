// A local is live if it is read on some path.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator branches
// CHECK:         suspension 1
// CHECK-NEXT:      live: n sometimes{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end branches

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> branches(int n) {
  int sometimes = n, never = n;
  co_yield 1;
  if (n)
    log(sometimes);
  else {
    co_yield 2;
    never = 3;
  }
  never = 4;
  log(never);
}
