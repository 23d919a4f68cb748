// Labels of a switch that suspends are arms; a switch that does not is plain
// text.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator pick
// CHECK:         switch `<n>`
// CHECK-NEXT:      arm `case 1:`
// CHECK-NEXT:      arm `case 2:`
// CHECK-NEXT:      arm `default:`
// CHECK:           yield 1 `<n>`
// CHECK-NEXT:      plain `<exit>`
// CHECK:         plain `switch (<n>) {
// CHECK-NEXT:    case 3:
// CHECK-NEXT:      log(3);
// CHECK-NEXT:      break;
// CHECK-NEXT:    }`
// CHECK-LABEL: end pick

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> pick(int n) {
  switch (n) {
  case 1:
  case 2:
    co_yield n;
    break;
  default:
    log(n);
  }
  switch (n) {
  case 3:
    log(3);
    break;
  }
}
