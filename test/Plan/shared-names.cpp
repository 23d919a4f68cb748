// Members that are alive together never share storage, whatever name they
// have: those of the second loop do not lie in what the first loop leaves to
// the range of the second.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine twice_generator
// CHECK-NOT:     {{(it|end)_2_;.*range_;|range_;.*(it|end)_2_;}}
// CHECK:         level 1 in 0: range_
// CHECK:           construct `it_ = yieldc::range_begin(given);`
// CHECK:           construct `it_2_ = yieldc::range_begin(range_);`
// CHECK:           construct `end_2_ = yieldc::range_end(range_);`
// CHECK-LABEL: end twice_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
struct range { ~range(); int *begin(); int *end(); };
range make();
YIELDC_GENERATOR yieldc::generator<int> twice(range &given) {
  for (int x : given)
    co_yield x;
  for (int x : make())
    co_yield x;
}
