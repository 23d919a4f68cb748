// A yield from a macro is a yield; a macro that names a local stays a macro.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator macros
// CHECK:         plain `<n> = ADD(<n>, 1);`
// CHECK:         yield 1 `{{\( ?1 ?\)}} + <n>`
// CHECK-LABEL: end macros

//--- in.cpp
#include <yieldc/generator.h>

#define EMIT(x) co_yield (x) + n
#define ADD(a, b) ((a) + (b))
YIELDC_GENERATOR yieldc::generator<int> macros(int n) {
  n = ADD(n, 1);
  EMIT(1);
}
