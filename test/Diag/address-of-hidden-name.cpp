// A name that is looked up by argument type, and that the class has.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:12: error: not possible: a call of `next` that is looked up by argument type, because the generator class has a member of that name
// CHECK-NEXT: co_yield next(given);
// CHECK-NEXT: {{^ +[|] {12}\^}}
// CHECK:      in.cpp:6:12: error: not possible: a call of `begin` that is looked up by argument type, because the generator class has a member of that name
// CHECK-NEXT: co_yield begin(given);
// CHECK-NEXT: {{^ +[|] {12}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T>
YIELDC_GENERATOR yieldc::generator<int> numbers(T given) {
  co_yield next(given);
  co_yield begin(given);
}
