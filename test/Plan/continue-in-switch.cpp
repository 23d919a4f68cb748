// A `continue` out of a switch that is taken apart goes to the end of the
// loop.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine skips_generator
// CHECK:           while `n--`
// CHECK:               suspend 1 `1`
// CHECK-NEXT:          text `goto continue_;`
// CHECK:             suspend 2 `2`
// CHECK-NEXT:        label `continue_`
// CHECK-LABEL: end skips_generator

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> skips(int n) {
  while (n--) {
    switch (n) {
    case 1:
      co_yield 1;
      continue;
    }
    co_yield 2;
  }
}
