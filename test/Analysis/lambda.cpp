// What a lambda captures by reference escapes; what it copies is read.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator captures
// CHECK:         suspension 1
// CHECK-NEXT:      live: n referred
// CHECK:         escaping: {{.*}}referred
// CHECK-NOT:     unused
// CHECK-LABEL: end captures

//--- in.cpp
#include <yieldc/generator.h>

template <class F> void run(F);
YIELDC_GENERATOR yieldc::generator<int> captures(int n) {
  int referred = n, copied = n, unused = n;
  run([&referred] { ++referred; });
  run([copied] { return copied; });
  unused = 1;
  co_yield 1;
}
