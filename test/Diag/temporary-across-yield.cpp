// A temporary with a destructor that exists in one branch only.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:16: error: not supported yet: a temporary of type 'object', whose destructor does something, inside the operand of `co_yield`; give it a name first
// CHECK-NEXT: co_yield b ? object().value : 0;
// CHECK-NEXT: {{^ +[|] {16}\^}}
// CHECK:      in.cpp:6:17: error: not supported yet: a temporary of type 'object', whose destructor does something, inside the operand of `co_yield`; give it a name first
// CHECK-NEXT: co_yield b && object().value;
// CHECK-NEXT: {{^ +[|] {17}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct object { object(); object(const object &); ~object(); int value; };
YIELDC_GENERATOR yieldc::generator<int> numbers(bool b) {
  co_yield b ? object().value : 0;
  co_yield b && object().value;
}
