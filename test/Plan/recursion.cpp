// A delegation to the generator itself is a call, at the end in place of its
// caller, where each call has a frame; all others are delegations.
// RUN: split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck --check-prefix=MODEL %s

// CHECK-LABEL: machine tail_generator
// CHECK-NEXT:    parameter int n
// CHECK-NEXT:    level 1 in 0: a call
// CHECK-NEXT:    state 1 at level 1
// CHECK-NEXT:    state 2 at level 1
// CHECK-NEXT:    pinned by its calls
// CHECK:         suspend 1
// CHECK:         tail call `frame_->n - 1`

// CHECK-LABEL: machine kept_generator
// CHECK:         level 2 in 1: frame_->held
// CHECK:         call `return_1_` `frame_->n - 1`

// An object is to be destroyed after the last call.
// CHECK-LABEL: machine argument_generator
// CHECK-NOT:     tail call
// CHECK:         call `return_2_`

// What the callee refers to must stay.
// CHECK-LABEL: machine escaping_generator
// CHECK-NOT:     tail call
// CHECK:         call `return_2_`

// CHECK-LABEL: machine guarded_generator
// CHECK-NOT:     call
// CHECK:         delegate
// CHECK-LABEL: machine result_generator
// CHECK-NOT:     call
// CHECK:         delegate
// CHECK-LABEL: machine operand_generator
// CHECK-NOT:     call
// CHECK:         delegate
// CHECK-LABEL: machine defaulted_generator
// CHECK:         tail call `-1`
// CHECK-LABEL: machine elsewhere_generator
// CHECK-NOT:     call
// CHECK:         delegate
// CHECK-LABEL: machine each_generator
// CHECK-NOT:     call
// CHECK:         delegate

// MODEL-LABEL: generator tail
// MODEL:         yield 2 all of itself `<n> - 1`

//--- in.cpp
#include <yieldc/generator.h>
using yieldc::elements_of;
struct object {
  object(int);
  object(const object &);
  ~object();
};
YIELDC_GENERATOR yieldc::generator<int> tail(int n) {
  co_yield n;
  if (n)
    co_yield elements_of(tail(n - 1));
}
YIELDC_GENERATOR yieldc::generator<int> kept(int n) {
  object held(n);
  if (n)
    co_yield elements_of(kept(n - 1));
  co_yield n;
}
YIELDC_GENERATOR yieldc::generator<int> argument(object crossing) {
  co_yield 1;
  co_yield elements_of(argument(object(2)));
}
YIELDC_GENERATOR yieldc::generator<int> escaping(const int *n) {
  int crossing = *n;
  co_yield 1;
  co_yield elements_of(escaping(&crossing));
}
YIELDC_GENERATOR yieldc::generator<int> guarded(int n) {
  try {
    co_yield elements_of(guarded(n));
  } catch (int) {
  }
}
YIELDC_GENERATOR yieldc::generator<int, void, int> result(int n) {
  co_yield elements_of(result(n));
  co_return n;
}
YIELDC_GENERATOR yieldc::generator<int> operand(int n) {
  n ? co_yield elements_of(operand(n)) : (void)0;
}
YIELDC_GENERATOR yieldc::generator<int> defaulted(int n = -1) {
  if (n)
    co_yield elements_of(defaulted());
}
YIELDC_GENERATOR yieldc::generator<int> elsewhere(int n = sizeof(object)) {
  if (n)
    co_yield elements_of(elsewhere());
}
struct shape {
  virtual ~shape();
  YIELDC_GENERATOR virtual yieldc::generator<int> each(int n) {
    co_yield elements_of(each(n));
  }
};
