// With --hoist=all every local is a member.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan --hoist=all %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine placed_generator
// CHECK-DAG:     {{member|union}} {{.*}}int kept;
// CHECK-DAG:     {{member|union}} {{.*}}int dead;
// CHECK-DAG:     {{member|union}} {{.*}}int last;
// CHECK:         construct `dead = n;`
// CHECK-NEXT:      text `log(dead);`
// CHECK-NEXT:      suspend 1 `1`
// CHECK-NEXT:      construct `last = kept;`
// CHECK-LABEL: end placed_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> placed(int n) {
  int kept = n;
  int dead = n;
  log(dead);
  co_yield 1;
  int last = kept;
  log(last);
}
