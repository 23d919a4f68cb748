// A level is set to the outer one before the destructor runs, and to the own
// one after the construction, where anything between can throw.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine order_generator
// CHECK:             construct `::new (yieldc::at(kept)) object(1);`
// CHECK-NEXT:        level 1
// CHECK-NEXT:        text `may_throw();`
// CHECK-NEXT:        suspend 1 `1`
// CHECK-NEXT:        level 0
// CHECK-NEXT:        destroy `kept`
// CHECK-NEXT:      text `may_throw();`
// CHECK-NEXT:      suspend 2 `2`
// CHECK-LABEL: end order_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
void may_throw();
YIELDC_GENERATOR yieldc::generator<int> order() {
  {
    object kept(1);
    may_throw();
    co_yield 1;
  }
  may_throw();
  co_yield 2;
}
