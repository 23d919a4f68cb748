// A generator that is yielded as a whole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:3: error: not supported yet: delegation with `elements_of`
// CHECK-NEXT: co_yield yieldc::elements_of(other());
// CHECK-NEXT: {{^ +[|] {3}\^}}

//--- in.cpp
#include <yieldc/generator.h>

yieldc::generator<int> other();
YIELDC_GENERATOR yieldc::generator<int> numbers() {
  co_yield yieldc::elements_of(other());
}
