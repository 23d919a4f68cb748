// A value returned by a generator that returns none.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: --implicit-check-not=note: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:3: error: `co_return` with a value in a generator that returns none: what it returns is the third argument of `yieldc::generator`
// CHECK-NEXT: co_return n;
// CHECK-NEXT: {{^ +[|] {3}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_yield n;
  co_return n;
}
