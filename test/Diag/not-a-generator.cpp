// A return type of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:8:27: error: the return type of a generator is `yieldc::generator<…>`, not 'sequence'
// CHECK-NEXT: YIELDC_GENERATOR sequence numbers(int n) {
// CHECK-NEXT: {{^ +[|] {27}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct sequence {
  struct promise_type : yieldc::generator<int>::promise_type {
    sequence get_return_object();
  };
};
YIELDC_GENERATOR sequence numbers(int n) {
  co_yield n;
}
