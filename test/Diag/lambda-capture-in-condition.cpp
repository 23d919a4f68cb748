// A lambda in a range needs a variable to capture.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:8:16: error: not supported yet: a lambda in the range of a statement that holds a suspension captures the local `kept`
// CHECK-NEXT: for (int x : call([&kept] { return kept; }).values)
// CHECK-NEXT: {{^ +[|] {16}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct list { int values[2]; ~list(); };
template <class F> list call(F f) { f(); return {}; }
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  int kept = n;
  co_yield kept;
  for (int x : call([&kept] { return kept; }).values)
    co_yield x;
}
