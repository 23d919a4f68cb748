// A reference of the frame is a pointer, for which its name stands again in
// each stretch.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine refers_generator
// CHECK:         member int *alias_;
// CHECK:           construct `alias_ = yieldc::address<int>(given);`
// CHECK-NEXT:      suspend 1 `1`
// CHECK-NEXT:      block
// CHECK-NEXT:        text `auto &alias = *alias_;`
// CHECK-NEXT:        text `alias = 2;`
// CHECK-NEXT:        text `log(alias);`
// CHECK-NEXT:      suspend 2 `(*alias_)`
// CHECK-LABEL: end refers_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> refers(int &given) {
  int &alias = given;
  co_yield 1;
  alias = 2;
  log(alias);
  co_yield alias;
}
