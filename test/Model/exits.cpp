// Exits of a statement are holes, unless they stay inside it.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator leave
// CHECK:         plain `if (<n> == 1)
// CHECK-NEXT:      <exit>`
// CHECK:         plain `if (<n> == 2)
// CHECK-NEXT:      <exit>`
// CHECK:         plain `if (<n> == 3)
// CHECK-NEXT:      <exit>`
// CHECK:         plain `if (<n> == 4)
// CHECK-NEXT:      <exit>`
// CHECK:         plain `while (<n>)
// CHECK-NEXT:      break;`
// CHECK:         label out
// CHECK-LABEL: end leave

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> leave(int n) {
  while (n) {
    if (n == 1)
      break;
    if (n == 2)
      continue;
    if (n == 3)
      co_return;
    if (n == 4)
      goto out;
    while (n)
      break;
    co_yield n;
  }
out:;
}
