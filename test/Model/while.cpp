// A `while` keeps its condition; one that declares becomes an endless loop
// with a test.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator plain
// CHECK:         while `<n> > 0`
// CHECK-LABEL: end plain
//
// CHECK-LABEL: generator declaring
// CHECK:         for
// CHECK-NEXT:      block
// CHECK-NEXT:        declare
// CHECK-NEXT:          local got : int `ask()`
// CHECK-NEXT:        plain `if (!<got>) <exit>`
// CHECK:             yield 1 `<got>`
// CHECK-LABEL: end declaring

//--- in.cpp
#include <yieldc/generator.h>

int ask();
YIELDC_GENERATOR yieldc::generator<int> plain(int n) {
  while (n > 0)
    co_yield n--;
}

YIELDC_GENERATOR yieldc::generator<int> declaring() {
  while (int got = ask())
    co_yield got;
}
