// An annotated function without a yield.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:3:41: error: `numbers` is annotated as a generator, and never yields
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int> numbers(int) {
// CHECK-NEXT: {{^ +[|] {41}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int) {
  return yieldc::generator<int>();
}
