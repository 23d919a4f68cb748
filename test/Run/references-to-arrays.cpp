// References that keep an array alive, or what an array is a part of.
// std: 17
// flags: -Wno-missing-braces
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::generator;
using pair_of = Obj[2];
using square_of = Obj[2][2];
using numbers_of = int[3];

struct Whole {
  Obj object;
  int numbers[3];
  Obj objects[2];
};
static Whole whole(int n) {
  return {Obj("whole", n), {n, n + 1, n + 2}, {Obj("a", 1), Obj("b", 2)}};
}

YIELDC_GENERATOR generator<int> members(int n) {
  auto &&objects = whole(n).objects;
  co_yield objects[0].value;
  int(&&numbers)[3] = whole(n).numbers;
  co_yield numbers[1];
  Obj(&&again)[2] = whole(n).objects;
  co_yield again[1].value;
}

YIELDC_GENERATOR generator<int, int> aliases(int n) {
  const Obj &element = pair_of{Obj("x", n), Obj("y", 2)}[1];
  co_yield element.value;
  const Obj(&pair)[2] = pair_of{Obj("p", 1), Obj("q", n)};
  co_yield pair[0].value;
  auto &&square = square_of{{Obj("s", 1), Obj("t", n)},
                            {Obj("u", 2), Obj("v", 3)}};
  co_yield square[1][1].value;
  auto &&numbers = numbers_of{1, n};
  co_yield numbers[1];
  trace::note("element", pair_of{Obj("z", n), Obj("w", 2)}[co_yield 1].value);
}

int main() {
  trace::drive("members", [] { return members(3); });
  trace::drive("aliases", [] { return aliases(3); });
}
