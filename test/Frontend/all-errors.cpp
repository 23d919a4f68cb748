// Whatever is wrong with one generator, the others are looked at as well.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -- -std=c++11 2>&1 | FileCheck --implicit-check-not=error: %s
// CHECK-DAG: in.cpp:2:41: error: `first` is annotated
// CHECK-DAG: in.cpp:3:68: error: not possible: `co_yield` inside
// CHECK-DAG: in.cpp:4:41: error: `third` is annotated
//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> first() { return {}; }
YIELDC_GENERATOR yieldc::generator<int> second() { static int x = (co_yield 1, 2); }
YIELDC_GENERATOR yieldc::generator<int> third() { return {}; }
YIELDC_GENERATOR yieldc::generator<int> good() { co_yield 1; }
