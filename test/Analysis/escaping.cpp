// A local whose address may be kept is live across every yield in its scope.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator escapes
// CHECK:         suspension 1
// CHECK-NEXT:      live: n pointed lent looked{{$}}
// CHECK:         escaping: pointed lent looked{{$}}
// CHECK-LABEL: end escapes
//
// CHECK-LABEL: generator bound
// CHECK:         suspension 1
// CHECK-NEXT:      live: n object{{$}}
// CHECK:         escaping: object{{$}}
// CHECK-LABEL: end bound
//
// Out of scope.
// CHECK-LABEL: generator scope
// CHECK:         suspension 1
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end scope

//--- in.cpp
#include <yieldc/generator.h>

void keep(int *);
void lend(int &);
void look(const int &);
void log(int);
YIELDC_GENERATOR yieldc::generator<int> escapes(int n) {
  int pointed = n, lent = n, looked = n, copied = n;
  keep(&pointed);
  lend(lent);
  look(looked);
  log(copied);
  co_yield 1;
}

YIELDC_GENERATOR yieldc::generator<int> bound(int n) {
  int object = n;
  int &name = object;
  log(name);
  co_yield 1;
}

YIELDC_GENERATOR yieldc::generator<int> scope(int n) {
  {
    int inner = n;
    keep(&inner);
  }
  co_yield n;
}
