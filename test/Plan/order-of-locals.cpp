// A variable of a stretch dies before the objects of the frame beside it: the
// stretch is enclosed.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine mixed_generator
// CHECK:           suspend 1 `n`
// CHECK-NEXT:      block
// CHECK-NEXT:        text `object local(n);`
// CHECK-NEXT:        text `n = local.value;`
// CHECK-NEXT:      level 0
// CHECK-NEXT:      destroy `kept`
// CHECK-LABEL: end mixed_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
YIELDC_GENERATOR yieldc::generator<int> mixed(int n) {
  object kept(n);
  co_yield n;
  object local(n);
  n = local.value;
}
