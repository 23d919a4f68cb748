// The initialisation of a `for` stands in a block before the loop.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator count
// CHECK:       block 0
// CHECK-NEXT:    block 1
// CHECK-NEXT:      declare `int i = 0;`
// CHECK-NEXT:        local i : int `0`
// CHECK-NEXT:      for `<i> < <n>` `++<i>`
// CHECK-NEXT:        block 2
// CHECK-NEXT:          yield 1 `<i>`
// CHECK-LABEL: end count

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> count(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}
