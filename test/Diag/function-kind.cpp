// Kinds of function that are refused as a whole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:43: error: not supported yet: a member of an unnamed class as a generator
// CHECK-NEXT: YIELDC_GENERATOR yieldc::generator<int> member() { co_yield
// CHECK-NEXT: {{^ +[|] {43}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct {
  YIELDC_GENERATOR yieldc::generator<int> member() { co_yield 4; }
} nameless;
