// A coroutine delegates to a boxed machine that delegates to others: the
// innermost is resumed at once, at any depth, and what it throws comes out
// through all of them.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/chain.cpp -o %t/chain.out.cpp -- -std=c++11 %inc
// RUN: %gxx -std=c++11 -O0 %warn %inc -c %t/chain.out.cpp -o %t/chain.o
// RUN: %clangxx -std=c++20 -O0 %warn %inc -c %t/root.cpp -o %t/root.o
// RUN: %clangxx %t/chain.o %t/root.o -o %t/run && %t/run
// RUN: %gxx -std=c++20 -O2 %warn %inc -c %t/root.cpp -o %t/root.o
// RUN: %gxx %t/chain.o %t/root.o -o %t/run && %t/run

//--- chain.h
#include <yieldc/generator.h>
yieldc::generator<int> even(int n);
yieldc::generator<int> odd(int n);
extern char const *bottom;
bool is_shallow();

//--- chain.cpp
#include "chain.h"
YIELDC_GENERATOR yieldc::generator<int> even(int n) {
  co_yield is_shallow() ? n : -1;
  if (n == 0)
    throw n + 7;
  co_yield yieldc::elements_of(odd(n - 1));
  co_yield -2;
}
YIELDC_GENERATOR yieldc::generator<int> odd(int n) {
  co_yield is_shallow() ? n : -1;
  co_yield yieldc::elements_of(even(n - 1));
  co_yield -3;
}

//--- root.cpp
#include "chain.h"
char const *bottom;
bool is_shallow() {
  char const *const top = static_cast<char const *>(__builtin_frame_address(0));
  return bottom - top < 20000;
}
yieldc::generator<int> root(int n) {
  co_yield n;
  int caught = 0;
  try {
    co_yield yieldc::elements_of(odd(n - 1));
  } catch (int thrown) {
    caught = thrown;
  }
  co_yield caught;
}
int main() {
  constexpr int depth = 2000;
  bottom = static_cast<char const *>(__builtin_frame_address(0));
  int expected = depth;
  for (int x : root(depth)) {
    if (x != (expected < 0 ? 7 : expected))
      return 1;
    --expected;
  }
  if (expected != -2)
    return 2;
  // Left alone in the middle: nothing is destroyed twice.
  yieldc::generator<int> left = root(50);
  for (int i = 0; i < 20; ++i)
    if (!left.next())
      return 3;
  return 0;
}
