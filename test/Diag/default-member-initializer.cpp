// A list's elements are evaluated in order, and those that nobody wrote cannot
// be evaluated before a suspension. What is constant need not be.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++20 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:17:32: error: not possible: the default initialiser of a member before a suspension in the same list, because it is written elsewhere; write it here
// CHECK-NEXT: inner skipped{.n = co_yield 3};
// CHECK-NEXT: {{^ +[|] {32}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct object {
  object(int n);
  ~object();
};
struct inner {
  int first = 4;
  object o = object(1);
  int n = 2;
};
YIELDC_GENERATOR yieldc::generator<int, int> lists() {
  inner whole = {1, object(co_yield 1)};
  inner given{.first = 2, .o = object(3), .n = co_yield 2};
  inner constant{.o = object(co_yield 3)};
  inner none = {};
  inner skipped{.n = co_yield 3};
}
