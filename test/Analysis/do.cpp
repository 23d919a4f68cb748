// The condition of a `do` is evaluated after the body, also after `continue`.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator repeats
// CHECK:         suspension 1
// CHECK-NEXT:      live: n tested{{$}}
// CHECK:         suspension 2
// CHECK-NEXT:      live: n tested{{$}}
// CHECK-LABEL: end repeats

//--- in.cpp
#include <yieldc/generator.h>

bool more(int);
void log(int);
YIELDC_GENERATOR yieldc::generator<int> repeats(int n) {
  int tested, dead;
  do {
    tested = n;
    dead = n;
    log(dead);
    co_yield 1;
    if (n)
      continue;
    co_yield 2;
  } while (more(tested));
}
