// Kinds of function that are refused as a whole.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:43: error: not supported yet: a function in a scope with a `yieldc` of its own as a generator
// CHECK-NEXT: YIELDC_GENERATOR ::yieldc::generator<int> inside() { co_yield
// CHECK-NEXT: {{^ +[|] {43}\^}}

//--- in.cpp
#include <yieldc/generator.h>

namespace outer {
namespace yieldc {}
YIELDC_GENERATOR ::yieldc::generator<int> inside() { co_yield 4; }
} // namespace outer
