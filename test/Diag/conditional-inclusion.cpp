// A directive inside the body.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:1: error: not supported yet: a preprocessor directive inside a generator's body
// CHECK-NEXT: #ifdef MORE
// CHECK-NEXT: {{^ +[|] {1}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
#ifdef MORE
  co_yield 0;
#endif
  co_yield n;
}
