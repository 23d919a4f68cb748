// A hole names the variable that is meant, not a word.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator shadow
// CHECK-NEXT:    parameter n : int
// CHECK:         yield 1 `<n>`
// CHECK:         local n : long `2`
// CHECK:         yield 2 `int(<n>)`
// CHECK:         yield 3 `<b>.n`
// CHECK-LABEL: end shadow

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> shadow(int n) {
  co_yield n;
  {
    long n = 2;
    co_yield int(n);
  }
  struct box { int n; } b = {n};
  co_yield b.n;
}
