// --dry-run names what would change, and changes nothing.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc --dry-run in.cpp --out-dir=new -- -std=c++11 | FileCheck %s
// RUN: not ls new
// CHECK: would write new{{.}}in.cpp
// RUN: %yieldc in.cpp --out-dir=new -- -std=c++11
// RUN: %yieldc --dry-run in.cpp --out-dir=new -- -std=c++11 | count 0
// RUN: not %yieldc --dry-run bad.cpp -o out.cpp -- -std=c++11

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
//--- bad.cpp
int missing(
