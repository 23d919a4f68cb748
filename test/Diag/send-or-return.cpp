// Values returned from a generator.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:3:52: error: not supported yet: a generator that returns a value (`generator<Yield, Send, Return>`)
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int, void, int> returns(i
// CHECK-NEXT: {{^ +[|] {52}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int, void, int> returns(int n) {
  co_yield n;
  co_return n;
}
