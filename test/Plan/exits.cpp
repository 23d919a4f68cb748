// `break`, `continue` and `goto` destroy what they leave; `co_return` leaves
// that to the guard.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine leave_generator
// CHECK:             text `if (n == 1)
// CHECK-NEXT:        { level_ = 0; yieldc::kill(inner); break; }`
// CHECK-NEXT:        text `if (n == 2)
// CHECK-NEXT:        { level_ = 0; yieldc::kill(inner); continue; }`
// CHECK-NEXT:        text `if (n == 3)
// CHECK-NEXT:        { level_ = 0; yieldc::kill(inner); goto out; }`
// CHECK-NEXT:        text `if (n == 4)
// CHECK-NEXT:        return yieldc::step<int>();`
// CHECK-LABEL: end leave_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
YIELDC_GENERATOR yieldc::generator<int> leave(int n) {
  for (;;) {
    object inner(n);
    co_yield 1;
    if (n == 1)
      break;
    if (n == 2)
      continue;
    if (n == 3)
      goto out;
    if (n == 4)
      co_return;
    n = 0;
  }
out:;
}
