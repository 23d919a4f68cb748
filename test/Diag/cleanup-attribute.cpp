// What only a compiler's own stack frame can do. That of a lambda is one.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:37: error: not possible: a variable with the attribute `cleanup` in a generator's body, because only the compiler calls that at the end of a scope
// CHECK-NEXT: __attribute__((cleanup(end))) int kept = 3;
// CHECK-NEXT: {{^ +[|] {37}\^}}

//--- in.cpp
#include <yieldc/generator.h>

void end(int *);

YIELDC_GENERATOR yieldc::generator<int> numbers() {
  __attribute__((cleanup(end))) int kept = 3;
  [] { __attribute__((cleanup(end))) int kept = 3; static_cast<void>(kept); }();
  co_yield 1;
}
