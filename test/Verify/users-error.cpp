// An error in a function that holds no generator, which is not read to
// transpile the file, is the user's: it is not called a mistake of the tool.
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 | FileCheck %s
// RUN: not ls %t/out.cpp
//
// CHECK-NOT:  internal error
// CHECK:      in.cpp:5:14: error: use of undeclared identifier 'missing'
// CHECK-NEXT: return n + missing;
// CHECK-NEXT: ^
// CHECK-NOT:  internal error

// So is what only an instantiation shows.
// RUN: not %yieldc %t/template.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 \
// RUN:   | FileCheck --check-prefix=TEMPLATE --implicit-check-not=error: \
// RUN:     --implicit-check-not=generated %s
// RUN: not ls %t/out.cpp
//
// TEMPLATE:      template.cpp:6:15: error: member reference base type 'int' is not a structure or union
// TEMPLATE:      template.cpp:7:5: error: `co_yield` of what the generator does not yield: no known conversion from 'int' to 'const char *const'
// TEMPLATE:      2 errors generated.

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> count(int n) { co_yield n; }

int other(int n) {
  return n + missing;
}

//--- template.cpp
#include <yieldc/generator.h>
template <class T> YIELDC_GENERATOR yieldc::generator<const char *> names(T t) {
  try {
    co_yield "a";
  } catch (int) {
    co_yield t.name();
    co_yield t;
  }
}
int main() {
  for (const char *name : names(1)) (void)name;
}
