// No yield in a `try` block, nor in a handler.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:5: error: not supported yet: `co_yield` inside a `try` block or its handlers
// CHECK-NEXT: co_yield n;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:14:5: error: not supported yet: `co_yield` inside a `try` block or its handlers
// CHECK-NEXT: co_yield caught;
// CHECK-NEXT: {{^ +[|] {5}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> in_block(int n) {
  try {
    co_yield n;
  } catch (...) {
  }
}

YIELDC_GENERATOR yieldc::generator<int> in_handler(int n) {
  try {
    throw n;
  } catch (int caught) {
    co_yield caught;
  }
}
