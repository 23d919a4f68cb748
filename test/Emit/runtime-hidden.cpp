// A scope with a `yieldc` of its own: there, and only there, the class names the
// runtime from the global scope.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++11 %inc > out.cpp
// RUN: FileCheck %s < out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only out.cpp

// CHECK:     class outside_generator : public yieldc::machine<
// CHECK-NOT: ::yieldc::
// CHECK:     class inside_generator : public ::yieldc::machine<
// CHECK-NOT: {{[^:]}}yieldc::
// CHECK:     // the user's
// CHECK:     ::yieldc::step<int>(yieldc::start)

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> outside() { co_yield 1; }

namespace outer {
namespace yieldc {
int start;
}
YIELDC_GENERATOR ::yieldc::generator<int> inside() {
  // the user's
  co_yield yieldc::start;
}
} // namespace outer
