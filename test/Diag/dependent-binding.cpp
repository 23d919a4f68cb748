// A structured binding in a template.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:8: error: not supported yet: a structured binding of a dependent type whose scope holds a suspension
// CHECK-NEXT: auto [first, second] = pair;
// CHECK-NEXT: {{^ +[|] {8}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T>
YIELDC_GENERATOR yieldc::generator<int> numbers(T pair) {
  auto [first, second] = pair;
  co_yield first;
  co_yield second;
}
