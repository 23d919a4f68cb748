// A lambda in a condition needs a variable to capture.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:11: error: not supported yet: a lambda in the condition of a statement that holds a suspension captures the local `kept`
// CHECK-NEXT: switch (call([&kept] { return kept; })) {
// CHECK-NEXT: {{^ +[|] {11}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class F> int call(F f) { return f(); }
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  int kept = n;
  switch (call([&kept] { return kept; })) {
  case 1:
    co_yield kept;
  }
  co_yield kept;
}
