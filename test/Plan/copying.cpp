// A machine is a plain value unless something in its frame may point into it;
// objects are copied one by one, or only moved.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine numbers_generator
// CHECK:         plain value
// CHECK-LABEL: machine points_generator
// CHECK:         pinned by `pointer`
// CHECK-LABEL: machine points_outside_generator
// CHECK:         plain value
// CHECK-LABEL: machine holds_generator
// CHECK:         copied by level
// CHECK-LABEL: machine holds_unknown_generator
// CHECK:         pinned by `held`
// CHECK-LABEL: machine owns_generator
// CHECK:         moved by level: `held`
// CHECK-LABEL: machine walks_generator
// CHECK:         plain value
// CHECK-LABEL: machine redirects_generator
// CHECK:         pinned by `at`
// CHECK-LABEL: end redirects_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { object(const object &); ~object(); };
struct owner { owner(); owner(owner &&); ~owner(); int value; };
struct unknown { unknown(const unknown &); ~unknown(); void look(); int *it; };
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

YIELDC_GENERATOR yieldc::generator<int> holds_unknown(const unknown &given) {
  unknown held = given;
  co_yield 1;
  held.look();
}

YIELDC_GENERATOR yieldc::generator<int> owns() {
  owner held;
  co_yield held.value;
}

YIELDC_GENERATOR yieldc::generator<int> walks(const int *at, int n) {
  for (; n; ++at, --n) {
    co_yield *at;
    look(&n);
  }
}

YIELDC_GENERATOR yieldc::generator<int> redirects(const int *at, int n) {
  co_yield *at;
  at = &n;
  co_yield *at;
}
