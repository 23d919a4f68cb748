// Each object with a destructor opens a level inside that in which it was
// constructed; states know theirs.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine nested_generator
// CHECK:         level 1 in 0: outer
// CHECK-NEXT:    level 2 in 1: inner
// CHECK-NEXT:    level 3 in 1: other
// CHECK-NEXT:    level 4 in 3: last
// CHECK-NEXT:    state 1 at level 1
// CHECK-NEXT:    state 2 at level 2
// CHECK-NEXT:    state 3 at level 3
// CHECK-NEXT:    state 4 at level 4
// CHECK-NEXT:    state 5 at level 1
// CHECK-NEXT:    copied by level
// CHECK-LABEL: end nested_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  object outer(1);
  co_yield 1;
  {
    object inner(2);
    co_yield 2;
  }
  {
    object other(3);
    co_yield 3;
    object last(4);
    co_yield 4;
  }
  co_yield 5;
}
