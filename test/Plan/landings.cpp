// An exit that leaves objects of the stretch as well as of the frame goes
// through a label outside the stretch.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=plan %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: machine lands_generator
// CHECK:             text `{
// CHECK:               goto leave_;
// CHECK:             landing `leave_`
// CHECK-NEXT:          text `level_ = 0; yieldc::kill(held); continue;`
// CHECK-LABEL: end lands_generator

//--- in.cpp
#include <yieldc/generator.h>

struct object { explicit object(int); object(const object &); ~object(); int value; };
YIELDC_GENERATOR yieldc::generator<int> lands(int n) {
  while (n--) {
    object held(n);
    co_yield n;
    {
      object local(1);
      if (local.value)
        continue;
    }
    n = 0;
  }
}
