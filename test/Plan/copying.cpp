// A machine is a plain value unless something in its frame may point into it,
// or has a copy constructor of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine numbers_generator
// CHECK:         plain value
// CHECK-LABEL: machine points_generator
// CHECK:         pinned by pointer
// CHECK-LABEL: machine points_outside_generator
// CHECK:         plain value
// CHECK-LABEL: machine holds_generator
// CHECK:         pinned by held
// CHECK-LABEL: end holds_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { object(const object &); ~object(); };
struct plain { int value; };
plain make();
void look(const int *);
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  int kept = n;
  co_yield 1;
  n = kept;
}

YIELDC_GENERATOR yieldc::generator<int> points(int n) {
  int target = n;
  int *pointer = &target;
  co_yield 1;
  *pointer = 2;
}

YIELDC_GENERATOR yieldc::generator<int> points_outside(int *n) {
  int *pointer = n;
  co_yield 1;
  *pointer = 2;
}

YIELDC_GENERATOR yieldc::generator<int> holds(const object &given) {
  object held = given;
  co_yield 1;
}
