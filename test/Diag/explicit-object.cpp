// A function with an explicit object parameter is no member function as others
// are.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++23 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:69: error: not possible: a generator with an explicit object parameter, because the class that it becomes is made by a function without one; write a member function, or a static one that is given the object
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int> count(this const counter &me) {
// CHECK-NEXT: {{^ +[|] {69}\^}}
// CHECK:      in.cpp:8:75: error: not possible: a generator with an explicit object parameter
// CHECK:      in.cpp:13:71: error: not possible: a generator with an explicit object parameter

//--- in.cpp
#include <yieldc/generator.h>

struct counter {
  int base;
  YIELDC_GENERATOR yieldc::generator<int> count(this const counter &me) {
    co_yield me.base;
  }
  template <class S> YIELDC_GENERATOR yieldc::generator<int> any(this S &&me) {
    co_yield me.base;
  }
  yieldc::generator<int> outside(this counter me);
};
YIELDC_GENERATOR yieldc::generator<int> counter::outside(this counter me) {
  co_yield me.base;
}
