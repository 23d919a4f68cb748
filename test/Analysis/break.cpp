// `break` and `co_return` end what the rest of the loop would read.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator leaves
// CHECK:         suspension 1
// CHECK-NEXT:      live: n{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end leaves

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> leaves(int n) {
  int inside = n;
  while (n) {
    log(inside);
    co_yield 1;
    break;
  }
  co_yield 2;
  if (n)
    co_return;
  log(n);
}
