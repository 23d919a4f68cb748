// A variable declared in a condition lives in a block round the `if`.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator choose
// CHECK:       block 0
// CHECK-NEXT:    block 1
// CHECK-NEXT:      declare
// CHECK-NEXT:        local got : int `ask()`
// CHECK-NEXT:      if `<got>`
// CHECK-NEXT:        block 2
// CHECK-NEXT:          yield 1 `<got>`
// CHECK-NEXT:        block 3
// CHECK-NEXT:          plain `ask();`
// CHECK-LABEL: end choose

//--- in.cpp
#include <yieldc/generator.h>

int ask();
YIELDC_GENERATOR yieldc::generator<int> choose() {
  if (int got = ask())
    co_yield got;
  else
    ask();
}
