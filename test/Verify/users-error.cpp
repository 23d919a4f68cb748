// An error in a function that holds no generator, which is not read to
// transpile the file, is the user's: it is not called a mistake of the tool.
// RUN: split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 | FileCheck %s
// RUN: not ls %t/out.cpp
//
// CHECK-NOT:  internal error
// CHECK:      in.cpp:5:14: error: use of undeclared identifier 'missing'
// CHECK-NEXT: return n + missing;
// CHECK-NEXT: ^
// CHECK-NOT:  internal error

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> count(int n) { co_yield n; }

int other(int n) {
  return n + missing;
}
