// A write that may not happen leaves the old value alive.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=analysis %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator conditional
// CHECK:         suspension 1
// CHECK-NEXT:      live: n a b c d e{{$}}
// CHECK-LABEL: end conditional
//
// CHECK-LABEL: generator jumped_over
// CHECK:         suspension 1
// CHECK-NEXT:      live: n old{{$}}
// CHECK-LABEL: end jumped_over

//--- in.cpp
#include <yieldc/generator.h>

void log(int);
YIELDC_GENERATOR yieldc::generator<int> conditional(int n) {
  int a = n, b = n, c = n, d = n, e = n;
  co_yield 1;
  n && (a = 2);
  n ? b = 2 : 0;
  while (n)
    c = 2;
  switch (n) {
  case 1:
    d = 2;
  }
  log(e);
  log(a);
  log(b);
  log(c);
  log(d);
}

YIELDC_GENERATOR yieldc::generator<int> jumped_over(int n) {
  int old = n;
  co_yield 1;
  if (n) {
    if (n > 1)
      goto out;
    old = 1;
  } else {
    old = 2;
  }
out:
  log(old);
}
