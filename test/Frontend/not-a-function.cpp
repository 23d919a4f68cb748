// The attribute belongs to functions.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -- -std=c++11 2>&1 | FileCheck --implicit-check-not=error: %s
// CHECK: in.cpp:1:3: error: `yieldc::generator` annotates functions only
// CHECK: in.cpp:2:10: error: `yieldc::generator` annotates functions only

//--- in.cpp
[[yieldc::generator]] int variable;
struct [[yieldc::generator]] type {};
