// What only a compiler's own stack frame can do. That of a lambda is one.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:36: error: not possible: memory on the stack in a generator's body, because each suspension ends that
// CHECK-NEXT: char *kept = static_cast<char *>(__builtin_alloca(8));
// CHECK-NEXT: {{^ +[|] {36}\^}}

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers() {
  char *kept = static_cast<char *>(__builtin_alloca(8));
  [] { char *kept = static_cast<char *>(__builtin_alloca(8)); static_cast<void>(kept); }();
  co_yield 1;
}
