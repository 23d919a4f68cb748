// Kinds of function that are refused as a whole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:3:63: error: not supported yet: a function with a parameter pack as a generator
// CHECK-NEXT: template <class... T> YIELDC_GENERATOR yieldc::generator<int
// CHECK-NEXT: {{^ +[|] {63}\^}}
// CHECK:      in.cpp:8:43: error: not supported yet: a member of an unnamed class as a generator
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int> member() { co_yield
// CHECK-NEXT: {{^ +[|] {43}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class... T> YIELDC_GENERATOR yieldc::generator<int> pack(T... values) {
  co_yield sizeof...(values);
}

struct {
  YIELDC_GENERATOR yieldc::generator<int> member() { co_yield 4; }
} nameless;
