// A generator that is the call of a closure that dies before the first next().
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: ls %t/out.cpp
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc -Wno-yieldc-dangling 2>&1 | count 0

// CHECK:      in.cpp:4:15: warning: this closure dies before the generator starts, and what it captures dies with it [-Wyieldc-dangling]
// CHECK-NEXT: auto gone = [n]() YIELDC_GENERATOR -> yieldc::generator<int> {
// CHECK-NEXT: {{^ +[|] {15}\^}}

//--- in.cpp
#include <yieldc/generator.h>

void use(int n) {
  auto gone = [n]() YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
  }();
  auto captures_nothing = []() YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield 1;
  }();
  auto kept = [n]() YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
  };
  auto fine = kept();
}
