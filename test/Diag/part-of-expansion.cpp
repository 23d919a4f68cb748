// A macro that makes a generator and something else: replacing its expansion
// would lose the rest.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --implicit-check-not=error: --implicit-check-not=warning: %s \
// RUN:   < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:14:7: error: not possible: `first` is made by a macro that makes something else, because that would be lost
// CHECK-NEXT: AFTER(first)
// CHECK:      in.cpp:15:8: error: not possible: `second` is made by a macro
// CHECK:      in.cpp:16:6: error: not possible: `third` is made by a macro
// CHECK:      in.cpp:16:13: error: not possible: `fourth` is made by a macro
// CHECK:      in.cpp:19:5: error: not possible: `fifth` is made by a macro

//--- in.cpp
#include <yieldc/generator.h>
#define GEN YIELDC_GENERATOR yieldc::generator<int>
#define AFTER(name)                                                            \
  GEN name() { co_yield 1; }                                                   \
  int name##_rest() { return 1; }
#define BEFORE(name)                                                           \
  int name##_rest();                                                           \
  GEN name() { co_yield 1; }
#define BOTH(one, two)                                                         \
  GEN one() { co_yield 1; }                                                    \
  GEN two() { co_yield 2; }
#define END }                                                                  \
  int rest();
AFTER(first)
BEFORE(second)
BOTH(third, fourth)

int between;
GEN fifth() { co_yield 1; END
