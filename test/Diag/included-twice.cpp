// A file with a generator that is included twice can become one text only.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      gen.inc:1:42: error: not possible: a generator in '{{.*}}gen.inc', which is included more than once, because `longs` becomes something else each time
// CHECK: gen.inc:1:42: warning: the generators in '{{.*}}gen.inc' are not written

// The scope makes no difference.
// RUN: cd %t && %yieldc same.cpp --out-dir=out -- -std=c++11
// RUN: %clangxx -std=c++11 %warn %inc out/same.cpp -o run && ./run
// RUN: FileCheck --check-prefix=SAME %s < out/same.inc
// SAME: /// The state machine of `one`.

//--- gen.inc
YIELDC_GENERATOR yieldc::generator<TYPE> NAME(TYPE n) {
  co_yield n;
}
#undef TYPE
#undef NAME
//--- in.cpp
#include <yieldc/generator.h>
#define TYPE int
#define NAME ints
#include "gen.inc"
#define TYPE long
#define NAME longs
#include "gen.inc"
//--- same.inc
YIELDC_GENERATOR yieldc::generator<int> one(int n) { co_yield n; }
//--- same.cpp
#include <yieldc/generator.h>
namespace a {
#include "same.inc"
}
namespace b {
#include "same.inc"
}
int main() { return *a::one(2).next() - *b::one(2).next(); }
