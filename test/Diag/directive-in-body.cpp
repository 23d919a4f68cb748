// Directives whose effect reaches further than the text that is moved.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:1: error: not possible: `#pragma pack(push, 1)` inside a generator's body, because the text around it moves and it would not
// CHECK-NEXT: #pragma pack(push, 1)
// CHECK-NEXT: {{^ +[|] {1}\^}}
// CHECK:      in.cpp:9:1: error: not possible: `#pragma pack(pop)` inside a generator's body, because the text around it moves and it would not
// CHECK:      in.cpp:14:1: error: not possible: a change of the macro `LASTS`, which lasts after it, inside a generator's body, because the text around it moves and it would not
// CHECK:      in.cpp:18:1: error: not possible: a change of the macro `LASTS`, which lasts after it, inside a generator's body, because the text around it moves and it would not
// CHECK:      in.cpp:26:1: error: not possible: `#if OWN == 1`, on a macro that the body defines, inside a generator's body, because the text around it moves and it would not
// CHECK:      in.cpp:32:1: error: not possible: `#include <stddef.h>` inside a generator's body, because the text around it moves and it would not

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> packed(int n) {
#pragma pack(push, 1)
  struct row {
    char kind;
    int value;
  };
#pragma pack(pop)
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> defines(int n) {
#define LASTS 1
  co_yield n;
}
YIELDC_GENERATOR yieldc::generator<int> undefines(int n) {
#undef LASTS
#ifdef SKIPPED
#pragma pack(1)
#endif
  co_yield n;
}
YIELDC_GENERATOR yieldc::generator<int> asks(int n) {
#define OWN 1
#if OWN == 1
  co_yield n;
#endif
#undef OWN
}
YIELDC_GENERATOR yieldc::generator<int> includes(int n) {
#include <stddef.h>
  co_yield n;
}
