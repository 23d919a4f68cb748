// Suspensions are numbered in the order of the text.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine states_generator
// CHECK:           if `n`
// CHECK-NEXT:        block
// CHECK-NEXT:          suspend 1 `1`
// CHECK-NEXT:        block
// CHECK-NEXT:          suspend 2 `2`
// CHECK-NEXT:      do `n--`
// CHECK-NEXT:        block
// CHECK-NEXT:          suspend 3 `3`
// CHECK-LABEL: end states_generator

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> states(int n) {
  if (n)
    co_yield 1;
  else
    co_yield 2;
  do
    co_yield 3;
  while (n--);
}
