// Without exceptions and RTTI; a misuse ends the program.
//
// RUN: %gxx -std=c++11 -fno-exceptions -fno-rtti %warn %inc %s -o %t && %t && not --crash %t misuse
// RUN: %gxx -std=c++20 -fno-exceptions -fno-rtti %warn %inc %s -o %t && %t && not --crash %t misuse
// RUN: %clangxx -std=c++14 -fno-exceptions -fno-rtti %warn %inc %s -o %t && %t && not --crash %t misuse
// RUN: %clangxx -std=c++20 -fno-exceptions -fno-rtti %warn %inc %s -o %t && %t && not --crash %t misuse
// RUN: %clangxx14 -std=c++17 -fno-exceptions -fno-rtti %warn %inc %s -o %t && %t && not --crash %t misuse

#include "Inputs/check.h"
#include "Inputs/machines.h"

using yieldc::generator;

#if YIELDC_NATIVE
YIELDC_GENERATOR generator<int, void, long> native(int n) {
  if (n > 0) {
    co_yield n;
    co_return co_yield yieldc::elements_of(native(n - 1));
  }
  co_return 5;
}
void test_native() {
  generator<int, void, long> g = native(3);
  CHECK(*g.next() == 3 && *g.next() == 2 && *g.next() == 1);
  CHECK(g.next().result() == 5 && g.done());
}
#else
void test_native() {}
#endif

struct returning : yieldc::machine<returning, int, void, int> {
  int value = 3;
  yieldc::step<int, int> next() {
    return yieldc::step<int, int>::returned(value);
  }
  int &result() { return value; }
};

int main(int argc, char **) {
  int sum = 0;
  for (int x : generator<int>(count(1, 4)))
    sum += x;
  CHECK(sum == 6);

  generator<int, void, int> g = returning();
  if (argc > 1)
    g.result(); // it has not returned
  CHECK(g.next().result() == 3 && g.result() == 3);

  generator<int> h = count(1, 4);
  h.next();
  h.return_();
  CHECK(h.done());
  test_native();
}
