// Nothing is known of a type that depends on a template parameter.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator dependent
// CHECK:         suspension 1
// CHECK-NEXT:      live: given unknown{{$}}
// CHECK-LABEL: end dependent

//--- in.cpp
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> dependent(T given) {
  T unknown = given;
  int known = 1;
  co_yield 1;
}
