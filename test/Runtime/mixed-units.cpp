// A generator made in a unit compiled as C++11 is used in one compiled with
// coroutines, and the other way round: it is one type.
//
// RUN: %gxx -std=c++11 -O2 -DMACHINE %warn %inc -c %s -o %t.machine.o
// RUN: %gxx -std=c++20 -O2 %warn %inc -c %s -o %t.native.o
// RUN: %gxx %t.machine.o %t.native.o -o %t && %t
// RUN: %clangxx -std=c++20 -O2 %warn %inc -c %s -o %t.native.o
// RUN: %gxx %t.machine.o %t.native.o -o %t && %t

#include "Inputs/machines.h"

yieldc::generator<int> machine();
yieldc::generator<int> native();

#ifdef MACHINE
yieldc::generator<int> machine() { return count(0, 3); }

int main() {
  int sum = 0;
  for (int x : native())
    sum += x;
  return sum == 6 ? 0 : 1;
}
#else
YIELDC_GENERATOR yieldc::generator<int> native() {
  co_yield 3;
  co_yield yieldc::elements_of(machine());
}
#endif
