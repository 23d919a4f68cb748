// An initializer_list that a suspension in the same expression separates from
// its use.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:7:7: error: not possible: this object, which has no name, is live across a suspension and cannot be a member of the generator, because its type is a `std::initializer_list`, whose array only the language can make
// CHECK-NEXT: use({n, ++n}, co_yield n);
// CHECK-NEXT: {{^ +[|] {7}\^}}

//--- in.cpp
#include <initializer_list>
#include <yieldc/generator.h>

void use(std::initializer_list<int>, int);
YIELDC_GENERATOR yieldc::generator<int, int> numbers(int n) {
  ++n;
  use({n, ++n}, co_yield n);
}
