// Uses of locals are holes; everything else is the text as written.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator numbers yields int
// CHECK-NEXT:    parameter limit : int
// CHECK:         declare `int kept = <limit>;`
// CHECK-NEXT:      local kept : int `<limit>`
// CHECK:         plain `<kept> = twice( <kept> )+<limit>;`
// CHECK:         yield 1 `<kept>`
// CHECK-LABEL: end numbers

//--- in.cpp
#include <yieldc/generator.h>

int twice(int);
YIELDC_GENERATOR yieldc::generator<int> numbers(int limit) {
  int kept = limit;
  kept = twice( kept )+limit;
  co_yield kept;
}
