// A closure with a state cannot be a member.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:8: error: not possible: `counter` is live across a suspension and cannot be a member of the generator, because its type is a closure type
// CHECK-NEXT: auto counter = [n]() mutable { return n++; };
// CHECK-NEXT: {{^ +[|] {8}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class F> int call(F &f) { return f(); }
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  auto counter = [n]() mutable { return n++; };
  co_yield call(counter);
  co_yield call(counter);
}
