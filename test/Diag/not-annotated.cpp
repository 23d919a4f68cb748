// A coroutine without the annotation, where the language has none. From C++20
// on, it is for the compiler.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++20 %inc

// CHECK:      in.cpp:4:31: error: `numbers` is a coroutine, which this standard does not have, and not annotated as a generator
// CHECK-NEXT: static yieldc::generator<int> numbers(int n) { co_yield n; }
// CHECK-NEXT: {{^ +[|] {31}\^}}
// CHECK-NEXT: {{^ +[|] }}YIELDC_GENERATOR
// CHECK:      in.cpp:6:15: error: `lambda` is a coroutine, which this standard does not have, and not annotated as a generator
// CHECK-NEXT: auto lambda = [](int n) -> yieldc::generator<int> { co_yield n; };
// CHECK-NEXT: {{^ +[|] {15}\^}}

//--- in.cpp
#include <yieldc/generator.h>

// From before:
static yieldc::generator<int> numbers(int n) { co_yield n; }

auto lambda = [](int n) -> yieldc::generator<int> { co_yield n; };
auto sum = *numbers(1).next() + *lambda(2).next();
