// The attribute belongs to functions.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:3:3: error: `yieldc::generator` annotates functions only
// CHECK-NEXT: {{\[\[}}yieldc::generator]] int variable;
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:4:10: error: `yieldc::generator` annotates functions only
// CHECK-NEXT: struct {{\[\[}}yieldc::generator]] type {};
// CHECK-NEXT: {{^ +[|] {10}\^}}

//--- in.cpp
#include <yieldc/generator.h>

[[yieldc::generator]] int variable;
struct [[yieldc::generator]] type {};
