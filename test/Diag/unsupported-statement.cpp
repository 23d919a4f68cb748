// An `if consteval`.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++23 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:5: error: not supported yet: `co_yield` inside an `if consteval`
// CHECK-NEXT: co_yield 0;
// CHECK-NEXT: {{^ +[|] {5}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_yield n;
  if consteval {
    co_yield 0;
  }
}
