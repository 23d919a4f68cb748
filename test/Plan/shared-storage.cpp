// Variables of scopes of which neither encloses the other share storage; those
// alive together do not.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine shares_generator
// CHECK:         member int outer;
// CHECK-NEXT:    union int first; double second;
// CHECK-NEXT:    member long inner;
// CHECK-LABEL: end shares_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> shares(int n) {
  int outer = n;
  {
    int first = n;
    co_yield 1;
    log(first);
  }
  {
    double second = n;
    long inner = n;
    co_yield 2;
    log(int(second + inner));
  }
  log(outer);
}
