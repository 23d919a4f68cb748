// A generator in a header that is not written is a warning, one for each
// header; none if the header is an input itself or the user says -w.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11 2>&1 | FileCheck %s
// RUN: %yieldc -i header.h in.cpp -- -std=c++11 2>&1 | count 0
// RUN: grep "class first_generator" header.h

// RUN: cd %S && rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11 -w 2>&1 | count 0
// CHECK: header.h:2:49: warning: the generators in './header.h' are not written: name that file too, or use --out-dir
// CHECK: 1 warning generated

//--- header.h
#include <yieldc/generator.h>
YIELDC_GENERATOR static yieldc::generator<char> first() { co_yield 'a'; }
YIELDC_GENERATOR static yieldc::generator<char> second() { co_yield 'b'; }
//--- in.cpp
#include "header.h"
int main() { return *first().next() + *second().next(); }
