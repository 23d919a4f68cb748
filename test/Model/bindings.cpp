// A structured binding declares one object; its names are expressions over
// that.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++17 %inc | FileCheck %s

// CHECK-LABEL: generator coordinates
// CHECK:         declare
// CHECK-NEXT:      local bound : {{.*}}point `make()`
// CHECK-NOT:       local
// CHECK:         yield 1 `<first>`
// CHECK:         yield 2 `<second>`
// CHECK-LABEL: end coordinates

//--- in.cpp
#include <yieldc/generator.h>

struct point { int x, y; };
point make();
YIELDC_GENERATOR yieldc::generator<int> coordinates() {
  auto [first, second] = make();
  co_yield first;
  co_yield second;
}
