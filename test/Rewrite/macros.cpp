// A definition that a macro makes, whole or in part, is replaced with the
// macro's call; a semicolon that comes with it may go.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11
// RUN: FileCheck %s < out.cpp
// RUN: %gxx -std=c++11 %warn %inc out.cpp -o run && ./run

// CHECK: #define ENDED
// CHECK-NEXT: // one
// CHECK-NEXT: {{^}}/// The state machine of `one`.
// CHECK: class one_generator
// CHECK: {{^}}YIELDC_CONSTEXPR14 one_generator one() { return one_generator(); } // after one
// CHECK-NEXT: // two
// CHECK: class two_generator
// CHECK: // three
// CHECK: class three_generator
// CHECK: // four
// CHECK: class four_generator
// CHECK: // five
// CHECK: class five_generator
// CHECK: {{^}}int main() {

//--- in.cpp
#include <yieldc/generator.h>
#define GEN YIELDC_GENERATOR yieldc::generator<int>
#define BODY(value) { co_yield value; }
#define MAKE(name, value) GEN name() { co_yield value; }
#define WH(name, value) MAKE(name, value);
#define PA(...) __VA_ARGS__
#define ENDED }
// one
MAKE(one, 1) // after one
// two
WH(two, 2)
// three
PA(GEN three() { co_yield 3; })
// four
GEN four() BODY(4)
// five
static GEN five() { co_yield 5; ENDED
int main() {
  int sum = *one().next() + *two().next() * 10 + *three().next() * 100;
  return sum + *four().next() * 1000 + *five().next() * 10000 - 54321;
}
