// A type of the body is no statement; a static variable is, and no local.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator types
// CHECK:       block 0
// CHECK-NEXT:    plain `static int calls = ask();`
// CHECK-NEXT:    declare
// CHECK-NEXT:      local one : cell `{calls}`
// CHECK-NEXT:    yield 1 `<one>.value`
// CHECK-LABEL: end types

//--- in.cpp
#include <yieldc/generator.h>

int ask();
YIELDC_GENERATOR yieldc::generator<int> types() {
  struct cell { int value; };
  static int calls = ask();
  cell one = {calls};
  co_yield one.value;
}
