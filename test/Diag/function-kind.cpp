// Kinds of function that are refused as a whole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:50: error: not supported yet: a friend function defined in a class as a generator
// CHECK-NEXT: friend YIELDC_GENERATOR yieldc::generator<int> inside(box &)
// CHECK-NEXT: {{^ +[|] {50}\^}}
// CHECK:      in.cpp:5:20: error: not supported yet: a conversion function as a generator
// CHECK-NEXT: YIELDC_GENERATOR operator yieldc::generator<int>() { co_yiel
// CHECK-NEXT: {{^ +[|] {20}\^}}
// CHECK:      in.cpp:9:53: error: not supported yet: an explicit specialisation as a generator
// CHECK-NEXT: template <> YIELDC_GENERATOR yieldc::generator<int> special(
// CHECK-NEXT: {{^ +[|] {53}\^}}
// CHECK:      in.cpp:13:63: error: not supported yet: a function with a parameter pack as a generator
// CHECK-NEXT: template <class... T> YIELDC_GENERATOR yieldc::generator<int
// CHECK-NEXT: {{^ +[|] {63}\^}}
// CHECK:      in.cpp:17:56: error: not supported yet: a template with an unnamed parameter as a generator
// CHECK-NEXT: template <int> YIELDC_GENERATOR yieldc::generator<int> unnam
// CHECK-NEXT: {{^ +[|] {56}\^}}
// CHECK:      in.cpp:22:43: error: not supported yet: a member of an unnamed class as a generator
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int> member() { co_yield 
// CHECK-NEXT: {{^ +[|] {43}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct box {
  friend YIELDC_GENERATOR yieldc::generator<int> inside(box &) { co_yield 1; }
  YIELDC_GENERATOR operator yieldc::generator<int>() { co_yield 2; }
};

template <class T> yieldc::generator<int> special(T);
template <> YIELDC_GENERATOR yieldc::generator<int> special(int n) {
  co_yield n;
}

template <class... T> YIELDC_GENERATOR yieldc::generator<int> pack(T... values) {
  co_yield sizeof...(values);
}

template <int> YIELDC_GENERATOR yieldc::generator<int> unnamed(int n) {
  co_yield n;
}

struct {
  YIELDC_GENERATOR yieldc::generator<int> member() { co_yield 4; }
} nameless;
