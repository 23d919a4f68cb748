// The output is parsed again, as a compiler would; here it does not compile for a reason of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK: internal error: the output{{.*}} does not compile: {{.*}}in.cpp:4:14: use of undeclared identifier 'undefined'

//--- in.cpp
#include <yieldc/generator.h>

#ifndef __YIELDC__
int broken = undefined;
#endif
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_yield n;
}
