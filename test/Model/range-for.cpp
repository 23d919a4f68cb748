// A range-based `for` is written out: range, iterators, variable.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// An rvalue is kept, for the loop needs it.
// CHECK-LABEL: generator rvalue
// CHECK:         local range : {{.*}}range `make()`
// CHECK:         local it :
// CHECK:         local end :
// CHECK:         for `<it> != <end>` `++<it>`
// CHECK:           local x : int `*<it>`
// CHECK-LABEL: end rvalue
//
// A variable can be named again.
// CHECK-LABEL: generator lvalue
// CHECK-NOT:     local range
// CHECK:         local it : int * `{{.*}}<given>{{.*}}`
// CHECK:         local x : int & `*<it>`
// CHECK-LABEL: end lvalue
//
// An array needs no end.
// CHECK-LABEL: generator array
// CHECK-NOT:     local range
// CHECK-NOT:     local end
// CHECK:         for `<it> != table + 3` `++<it>`
// CHECK-LABEL: end array

//--- in.cpp
#include <yieldc/generator.h>

struct range { ~range(); int *begin(); int *end(); };
range make();
static const int table[3] = {1, 2, 3};

YIELDC_GENERATOR yieldc::generator<int> rvalue() {
  for (int x : make())
    co_yield x;
}

YIELDC_GENERATOR yieldc::generator<int> lvalue(range &given) {
  for (int &x : given)
    co_yield x;
}

YIELDC_GENERATOR yieldc::generator<int> array() {
  for (int x : table)
    co_yield x;
}
