// A member keeps the name of its variable unless the name is taken: by the
// class, by another variable, or by what the body means by it.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine named_generator
// CHECK:         parameter int state_{{.+$}}
// CHECK-NOT:     int next;
// CHECK:         member int kept;
// CHECK-NOT:     long kept;
// CHECK-NOT:     int outside;
// CHECK:         state 1
// CHECK-LABEL: end named_generator

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
int outside;
YIELDC_GENERATOR yieldc::generator<int> named(int state_) {
  int next = state_;
  int kept = 1;
  co_yield next;
  {
    long kept = 2;
    co_yield int(kept);
    log(int(kept));
    int outside = 3;
    co_yield 0;
    log(outside);
  }
  log(next + kept + outside);
}
