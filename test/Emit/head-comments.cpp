// Comments between the head of a statement and its body.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: FileCheck --strict-whitespace %s < %t/out.cpp

// CHECK:      for (; i < n; ++i) {
// CHECK-NEXT:   // outer
// CHECK-NEXT:   // first
// CHECK-NEXT:   state_ = 1;
// CHECK:        if (i > 3) {
// CHECK-NEXT:     // condition
// CHECK-NEXT:     state_ = 2;
// CHECK:        } else {
// CHECK-NEXT:     // otherwise
// CHECK-NEXT:     state_ = 3;
// CHECK:      while (n > 9) {
// CHECK-NEXT:   /* nine */
// CHECK-NEXT:   state_ = 4;
// CHECK:      for (; it_ != range_ + 2; ++it_) {
// CHECK-NEXT:   // walk
// CHECK-NEXT:   x = *it_;

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> heads(int n) {
  for (int i = 0; i < n; ++i) // outer
  {
    // first
    co_yield i;
    if (i > 3) // condition
      co_yield i * 2;
    else // otherwise
      co_yield 0;
  }
  while (n > 9) /* nine */
    co_yield n--;
  for (int x : {1, n}) // walk
    co_yield x;
}
