// A `do` keeps its condition, which is evaluated after the body.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator repeat
// CHECK:         do `ask()`
// CHECK-NEXT:      block 1
// CHECK-NEXT:        yield 1 `1`
// CHECK-LABEL: end repeat

//--- in.cpp
#include <yieldc/generator.h>

int ask();
YIELDC_GENERATOR yieldc::generator<int> repeat() {
  do {
    co_yield 1;
  } while (ask());
}
