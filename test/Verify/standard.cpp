// The result is parsed again in the user's standard, or in that of --verify-std;
// an error there in a generator is ours, names it, and keeps the output back.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++14
// RUN: rm out.cpp
// RUN: not %yieldc --verify-std=c++11 in.cpp -o out.cpp -- -std=c++14 2>&1 | FileCheck %s
// RUN: not ls out.cpp
// RUN: %yieldc --verify-std=c++11 --no-verify in.cpp -o out.cpp -- -std=c++14
// RUN: ls out.cpp
// RUN: not %yieldc --verify-std=c++11 outside.cpp -- -std=c++14 2>&1 | FileCheck --check-prefix=OUTSIDE %s
// CHECK: yieldc: internal error: the output for `bits` does not compile: {{.*}}in.cpp:{{[0-9]+}}:{{[0-9]+}}: 
// OUTSIDE: outside.cpp:2:1: error: the output does not compile here: 

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> plain() { co_yield 1; }
YIELDC_GENERATOR yieldc::generator<int> bits() {
  auto twice = [](auto x) { return x + x; };
  co_yield twice(2);
}
//--- outside.cpp
#include <yieldc/generator.h>
auto deduced() { return 1; }
YIELDC_GENERATOR yieldc::generator<int> plain() { co_yield 1; }
