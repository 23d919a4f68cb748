// No yield in what controls a statement.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:8: error: not supported yet: `co_yield` inside the condition of `if`
// CHECK-NEXT: if ((co_yield 1, n))
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:7:11: error: not supported yet: `co_yield` inside the condition of `while`
// CHECK-NEXT: while ((co_yield 2, n))
// CHECK-NEXT: {{^ +[|] {11}\^}}
// CHECK:      in.cpp:11:11: error: not supported yet: `co_yield` inside the condition of `do`
// CHECK-NEXT: while ((co_yield 3, n));
// CHECK-NEXT: {{^ +[|] {11}\^}}
// CHECK:      in.cpp:12:12: error: not supported yet: `co_yield` inside the condition of `switch`
// CHECK-NEXT: switch ((co_yield 4, n)) {
// CHECK-NEXT: {{^ +[|] {12}\^}}
// CHECK:      in.cpp:15:9: error: not supported yet: `co_yield` inside the initialiser of `for`
// CHECK-NEXT: for ((co_yield 5); n;)
// CHECK-NEXT: {{^ +[|] {9}\^}}
// CHECK:      in.cpp:17:11: error: not supported yet: `co_yield` inside the condition of `for`
// CHECK-NEXT: for (; (co_yield 6, n);)
// CHECK-NEXT: {{^ +[|] {11}\^}}
// CHECK:      in.cpp:19:14: error: not supported yet: `co_yield` inside the increment of `for`
// CHECK-NEXT: for (; n; (co_yield 7))
// CHECK-NEXT: {{^ +[|] {14}\^}}
// CHECK:      in.cpp:21:17: error: not supported yet: `co_yield` inside the range of `for`
// CHECK-NEXT: for (int x : (co_yield 8, all))
// CHECK-NEXT: {{^ +[|] {17}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct range { int *begin(); int *end(); } all;
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  if ((co_yield 1, n))
    n = 0;
  while ((co_yield 2, n))
    n = 0;
  do
    n = 0;
  while ((co_yield 3, n));
  switch ((co_yield 4, n)) {
  default:;
  }
  for ((co_yield 5); n;)
    n = 0;
  for (; (co_yield 6, n);)
    n = 0;
  for (; n; (co_yield 7))
    n = 0;
  for (int x : (co_yield 8, all))
    n = x;
}
