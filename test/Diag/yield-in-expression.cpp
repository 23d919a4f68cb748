// A yield is a statement of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:8: error: not supported yet: `co_yield` inside a larger expression; yield in a statement of its own
// CHECK-NEXT: use((co_yield n, 1));
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:6:14: error: not supported yet: `co_yield` inside a larger expression; yield in a statement of its own
// CHECK-NEXT: int got = (co_yield 2, n);
// CHECK-NEXT: {{^ +[|] {14}\^}}
// CHECK:      in.cpp:7:14: error: not supported yet: `co_yield` inside a larger expression; yield in a statement of its own
// CHECK-NEXT: co_yield ((co_yield 3), n);
// CHECK-NEXT: {{^ +[|] {14}\^}}

//--- in.cpp
#include <yieldc/generator.h>

void use(int);
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  use((co_yield n, 1));
  int got = (co_yield 2, n);
  co_yield ((co_yield 3), n);
  co_yield got;
}
