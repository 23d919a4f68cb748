// A value returned that is not what the generator returns.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: --implicit-check-not=note: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:3: error: `co_return` of what does not convert to what the generator returns
// CHECK-NEXT: co_return "text";
// CHECK-NEXT: {{^ +[|] {3}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int, void, int> numbers(int n) {
  co_yield n;
  co_return "text";
}
