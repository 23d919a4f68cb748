// A lambda as a generator.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:18: error: not supported yet: a lambda as a generator
// CHECK-NEXT: auto numbers = [](int n) YIELDC_GENERATOR -> yieldc::generat
// CHECK-NEXT: {{^ +[|] {18}\^}}

//--- in.cpp
#include <yieldc/generator.h>

void caller() {
  auto numbers = [](int n) YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
  };
  numbers(1);
}
