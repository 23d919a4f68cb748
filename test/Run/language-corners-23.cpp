// What C++23 adds: labels at the end of blocks, aliases where a statement may
// declare something first, assumptions.
// RUN: %clangxx -std=c++23 %warn %inc -I%S/Inputs %s -o %t.native
// RUN: %t.native > %t.expected
// RUN: %yieldc %s -o %t.cpp -- -std=c++23 %inc -I%S/Inputs
// RUN: %clangxx -std=c++23 %warn %san %inc -I%S/Inputs %t.cpp -o %t.clang
// RUN: %t.clang | diff %t.expected -
// RUN: %gxx -std=c++23 -O2 %warn -Wno-attributes %inc -I%S/Inputs %t.cpp -o %t.gcc
// RUN: %t.gcc | diff %t.expected -
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>
using yieldc::generator;

YIELDC_GENERATOR generator<int> labels(int n) {
  if (n) {
    co_yield 2;
    if (n > 1)
      goto end;
    co_yield 3;
  end:
  }
  switch (n) {
  case 1:
    co_yield 1;
    break;
  default:
  }
  co_yield 4;
}

YIELDC_GENERATOR generator<int> aliases(int n) {
  if (using type = int; type t = n)
    co_yield t;
  std::vector<int> numbers{n, 2};
  for (using wide = long; wide x : numbers)
    co_yield static_cast<int>(x);
  switch (using number = int; number m = n) {
  case 1:
    co_yield m;
  }
}

struct Member {
  int value;
  YIELDC_GENERATOR generator<int> each(int next) {
    co_yield next;
    [[assume(value == 2)]];
    [[assume(next > 0)]];
    co_yield value;
  }
};

int main() {
  trace::drive("labels 1", [] { return labels(1); });
  trace::drive("labels 2", [] { return labels(2); });
  trace::drive("aliases", [] { return aliases(1); });
  trace::drive("assume", [] {
    static Member member{2};
    return member.each(3);
  });
}
