// A generator in a header of the file: where only one output is asked for, the
// header keeps it, and a warning says so.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors

// CHECK:      numbers.h:3:48: warning: the generators in '{{.*}}numbers.h' are not written: name that file too, or use --out-dir
// CHECK-NEXT: inline YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
// CHECK-NEXT: {{^ +[|] {48}\^}}

//--- numbers.h
#include <yieldc/generator.h>

inline YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_yield n;
}

//--- in.cpp
#include "numbers.h"

YIELDC_GENERATOR yieldc::generator<int> more(int n) {
  co_yield n;
}
