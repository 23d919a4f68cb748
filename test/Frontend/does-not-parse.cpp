// A file that does not parse: the compiler's messages, nothing of ours, no
// output, also where the generators are fine.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -o out.cpp -- -std=c++11 2> errors
// RUN: FileCheck --implicit-check-not=error: --implicit-check-not=internal %s < errors
// RUN: not ls out.cpp
// CHECK: in.cpp:3:13: error: expected ';' after expression
// CHECK: in.cpp:5:1: error: unknown type name 'unknown'
// CHECK: in.cpp:7:12: error: use of undeclared identifier 'unheard_of'
// CHECK: fatal error: 'nowhere.h' file not found

// In the body of another function, which is skipped at first, too.
// RUN: not %yieldc body.cpp -o out.cpp -- -std=c++11 2>&1 | FileCheck --check-prefix=BODY %s
// RUN: not ls out.cpp
// BODY: body.cpp:3:{{[0-9]+}}: {{.*}}undeclared identifier 'missing'

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> first() {
  co_yield 1
}
unknown variable;
YIELDC_GENERATOR yieldc::generator<int> second() {
  co_yield unheard_of;
}
#include "nowhere.h"
//--- body.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> fine() { co_yield 1; }
int other() { return missing; }
