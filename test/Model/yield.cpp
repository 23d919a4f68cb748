// The operand of a yield: named if it exists, an object of a block if it makes
// one, text if its value is small.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator objects yields object
// CHECK:       block 0
// CHECK-NEXT:    yield 1 `<given>`
// CHECK-NEXT:    block 1
// CHECK-NEXT:      declare
// CHECK-NEXT:        local yielded : object `make(1)`
// CHECK-NEXT:      yield 2 `<yielded>`
// CHECK-LABEL: end objects
//
// A temporary lives until the generator is resumed.
// CHECK-LABEL: generator values yields int
// CHECK:         yield 1 `<n> + 1`
// CHECK-NEXT:    block 1
// CHECK-NEXT:      declare
// CHECK-NEXT:        local temporary : {{.*}}object `make(<n>)`
// CHECK-NEXT:      yield 2 `<temporary>.value`
// CHECK-LABEL: end values

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
object make(int);
YIELDC_GENERATOR yieldc::generator<object> objects(object given) {
  co_yield given;
  co_yield make(1);
}

YIELDC_GENERATOR yieldc::generator<int> values(int n) {
  co_yield n + 1;
  co_yield make(n).value;
}
