// Parameters live as long as the generator.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator unused
// CHECK:         suspension 1
// CHECK-NEXT:      live: first parameter2{{$}}
// CHECK-LABEL: end unused

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> unused(int first, int) {
  co_yield 1;
}
