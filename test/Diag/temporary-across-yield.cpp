// An object that a template makes inside the operand of co_yield: what happens
// to it is not known before instantiation.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:19: error: not supported yet: a temporary of type 'object', whose destructor does something, inside the operand of `co_yield`; give it a name first
// CHECK-NEXT: co_yield use(t, object());
// CHECK-NEXT: {{^ +[|] {19}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct object { object(); object(const object &); ~object(); int value; };
template <class T>
YIELDC_GENERATOR yieldc::generator<int> numbers(T t) {
  co_yield use(t, object());
}
