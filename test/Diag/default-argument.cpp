// What is written at the function's declaration may mean something else at the
// call: only literals, and objects made of them, are written there.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:19:12: error: not possible: a default argument that makes a temporary which lives across a suspension, because it is written elsewhere; write it here
// CHECK-NEXT: co_yield refer(1);
// CHECK-NEXT: {{^ +[|] {12}\^}}
// CHECK:      in.cpp:20:12: error: not possible: a default argument that makes a temporary which lives across a suspension, because it is written elsewhere; write it here
// CHECK-NEXT: co_yield made{1};
// CHECK-NEXT: {{^ +[|] {12}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct object {
  object(int n = 0);
  ~object();
  static const int number = 3;
};
const object &refer(int, const object &other = object(object::number));
const object &literal(int, const object &other = 4);
struct made : object {
  made(int n, const object &other = 4);
};
int value(int, const object &other = object::number);

YIELDC_GENERATOR yieldc::generator<const object &> references() {
  co_yield literal(1);
  co_yield refer(1, 2);
  value(3);
  co_yield refer(1);
  co_yield made{1};
}
