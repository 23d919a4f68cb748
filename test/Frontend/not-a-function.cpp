// The attribute belongs to functions.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -- -std=c++11 2>&1 | FileCheck --implicit-check-not=error: %s
// CHECK: in.cpp:1:3: error: `yieldc::generator` annotates functions only
// CHECK: in.cpp:2:10: error: `yieldc::generator` annotates functions only

// So does the macro.
// RUN: not %yieldc macro.cpp -- -std=c++11 2>&1 | FileCheck --check-prefix=MACRO --implicit-check-not=error: %s
// MACRO: macro.cpp:2:1: error: `yieldc::generator` annotates functions only
// MACRO: macro.cpp:3:1: error: `yieldc::generator` annotates functions only
// MACRO: macro.cpp:4:1: error: `yieldc::generator` annotates functions only
// MACRO: macro.cpp:5:8: error: `yieldc::generator` annotates functions only
// MACRO: macro.cpp:6:8: error: `yieldc::generator` annotates functions only

//--- in.cpp
[[yieldc::generator]] int variable;
struct [[yieldc::generator]] type {};
//--- macro.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR int x = 3;
YIELDC_GENERATOR struct S {} s;
YIELDC_GENERATOR typedef yieldc::generator<int> ints;
struct YIELDC_GENERATOR T { };
int f1(YIELDC_GENERATOR int a);
YIELDC_GENERATOR yieldc::generator<int> fine(int n);
