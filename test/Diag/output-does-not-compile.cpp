// The output is parsed again, as a compiler would; here it does not compile for a reason of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:14: error: the output does not compile here: use of undeclared identifier 'undefined'
// CHECK-NEXT: int broken = undefined;
// CHECK-NEXT: {{^ +[|] {14}\^}}

//--- in.cpp
#include <yieldc/generator.h>

#ifndef __YIELDC__
int broken = undefined;
#endif
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_yield n;
}
