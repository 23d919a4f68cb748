// A switch that suspends goes to its arms; labels that follow one another
// share an arm.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine pick_generator
// CHECK:           do `false`
// CHECK-NEXT:        block
// CHECK-NEXT:          dispatch `n`
// CHECK-NEXT:            case 1: -> [[FIRST:arm_[0-9_]*]]
// CHECK-NEXT:            case 2: -> [[FIRST]]
// CHECK-NEXT:            case 3: -> [[SECOND:arm_[0-9_]*]]
// CHECK-NEXT:          text `break;`
// CHECK-NEXT:          label `[[FIRST]]`
// CHECK-NEXT:          suspend 1 `n`
// CHECK-NEXT:          text `break;`
// CHECK-NEXT:          label `[[SECOND]]`
// CHECK-LABEL: end pick_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> pick(int n) {
  switch (n) {
  case 1:
  case 2:
    co_yield n;
    break;
  case 3:
    log(n);
  }
}
