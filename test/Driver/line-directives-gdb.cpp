// With --line-directives, a debugger steps through the source: it stops at the
// user's line, goes on to the next ones, and knows the locals in the frame.
//
// REQUIRES: gdb
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp --line-directives -o out.cpp -- -std=c++11
// RUN: %gxx -std=c++11 -g -O0 %inc out.cpp -o gxx
// RUN: gdb -q -nx -batch -x commands gxx > gxx.txt 2>&1
// RUN: FileCheck --check-prefixes=CHECK,GXX %s < gxx.txt
// RUN: %clangxx -std=c++11 -g -O0 -gdwarf-4 %inc out.cpp -o clang
// RUN: gdb -q -nx -batch -x commands clang > clang.txt 2>&1
// RUN: FileCheck %s < clang.txt

// CHECK: in.cpp:6
// CHECK-NEXT: 6{{[[:space:]]+}}int sum = a + b;
// CHECK-NEXT: 7{{[[:space:]]+}}a = b;
// CHECK-NEXT: 8{{[[:space:]]+}}b = sum;
// CHECK-NEXT: kept = 1
// CHECK-NEXT: dead = 1
// CHECK-NEXT: 4{{[[:space:]]+}}while (a < limit)
// Clang's loops jump from a line of their own.
// GXX-NEXT: 5{{[[:space:]]+}}co_yield a;
// CHECK: at {{.*}}in.cpp:6
// CHECK: {{(in )?}}main () at {{.*}}in.cpp:14

//--- commands
set breakpoint pending off
break in.cpp:6
run
next
next
printf "kept = %d\n", a
printf "dead = %d\n", sum
next
next
continue
backtrace
//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    co_yield a;
    int sum = a + b;
    a = b;
    b = sum;
  }
}

int main() {
  int sum = 0;
  for (int x : fibonacci(9))
    sum += x;
  return sum == 0;
}
