// An operand of the wrong type, in the user's words: not those of a promise.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: --implicit-check-not=note: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:7:3: error: `co_yield` of what the generator does not yield: no known conversion from 'const char[4]' to 'const int'
// CHECK-NEXT: co_yield "one";
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:10:3: error: `co_yield` of what the generator does not yield: cannot convert initializer list argument to 'const point'
// CHECK-NEXT: co_yield {1, 2, 3};
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:13:3: error: `co_yield` of what the generator does not yield: expects an lvalue
// CHECK-NEXT: co_yield 1;
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:16:3: error: `co_yield` of what the generator does not yield: 1st argument ('const int') would lose const qualifier
// CHECK-NEXT: co_yield n;
// CHECK-NEXT: {{^ +[|] {3}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct point {
  int x, y;
};
YIELDC_GENERATOR yieldc::generator<int> numbers() {
  co_yield "one";
}
YIELDC_GENERATOR yieldc::generator<point> points() {
  co_yield {1, 2, 3};
}
YIELDC_GENERATOR yieldc::generator<int &> places() {
  co_yield 1;
}
YIELDC_GENERATOR yieldc::generator<int &> constants(const int &n) {
  co_yield n;
}
