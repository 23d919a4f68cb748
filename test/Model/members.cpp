// `this`, written or not, is a hole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator tree::nodes
// CHECK:         yield 1 `<this>size`
// CHECK:         yield 2 `<this>->weight(1) + <this>weight(2)`
// CHECK-LABEL: end tree::nodes

//--- in.cpp
#include <yieldc/generator.h>

struct tree {
  int size;
  int weight(int) const;
  YIELDC_GENERATOR yieldc::generator<int> nodes() const {
    co_yield size;
    co_yield this->weight(1) + weight(2);
  }
};
