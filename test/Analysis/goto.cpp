// A jump back carries values as a loop does; a jump forward past a use does
// not.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator back
// CHECK:         suspension 1
// CHECK-NEXT:      live: n kept{{$}}
// CHECK-LABEL: end back
//
// CHECK-LABEL: generator forward
// CHECK:         suspension 1
// CHECK-NEXT:      live: n{{$}}
// CHECK-LABEL: end forward

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> back(int n) {
  int kept = 0;
again:
  log(kept);
  kept = n;
  co_yield n;
  goto again;
}

YIELDC_GENERATOR yieldc::generator<int> forward(int n) {
  int skipped = n;
  log(skipped);
  co_yield n;
  goto out;
  log(skipped);
out:
  log(n);
}
