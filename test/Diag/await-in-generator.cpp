// `co_await`, in the user's words: not those of a promise.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: --implicit-check-not=note: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:3: error: `co_await` in a generator: a generator suspends at `co_yield` only
// CHECK-NEXT:   co_await n;
// CHECK-NEXT: {{^ +[|] {3}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  co_await n;
  co_yield n;
}
