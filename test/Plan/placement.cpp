// What is live across a suspension is a member; the rest stays where it was
// declared, enclosed if a label follows.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine placed_generator
// CHECK-NEXT:    parameter int n
// CHECK-NEXT:    member int kept;
// CHECK-NEXT:    state 1 at level 0
// CHECK-NEXT:    plain value
// CHECK-NEXT:    block
// CHECK-NEXT:      construct `kept = n;`
// CHECK-NEXT:      block
// CHECK-NEXT:        text `int dead = n;`
// CHECK-NEXT:        text `log(dead);`
// CHECK-NEXT:      suspend 1 `1`
// CHECK-NEXT:      text `int last = kept;`
// CHECK-NEXT:      text `log(last);`
// CHECK-LABEL: end placed_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> placed(int n) {
  int kept = n;
  int dead = n;
  log(dead);
  co_yield 1;
  int last = kept;
  log(last);
}
