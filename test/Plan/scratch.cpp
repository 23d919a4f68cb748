// A scalar used on both sides of a label, and live across no suspension, is
// declared at the top of next().
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine scratch_generator
// CHECK-NOT:     member
// CHECK:         scratch int early{};
// CHECK:           construct `early = n + 1;`
// CHECK:           if `early > 9`
// CHECK-LABEL: end scratch_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> scratch(int n) {
  int early = n + 1;
  if (early > 9) {
    log(early);
    co_yield n;
  } else {
    log(early);
  }
}
