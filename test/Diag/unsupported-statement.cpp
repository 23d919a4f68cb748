// An `if constexpr` that declares a variable, in a template.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:5: error: not supported yet: `co_yield` inside an `if constexpr` that declares a variable
// CHECK-NEXT: co_yield size;
// CHECK-NEXT: {{^ +[|] {5}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> numbers() {
  co_yield 0;
  if constexpr (constexpr int size = sizeof(T))
    co_yield size;
}
