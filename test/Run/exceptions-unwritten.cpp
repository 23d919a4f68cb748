// What the last statement does may throw, though the body does not show it: the
// initialiser of a member, a default argument, the rest of a list. The generator
// has ended then.
//
// std: 14
// flags: -Wno-missing-field-initializers
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::generator;

namespace {

struct Filled {
  int number = 1;
  Obj object{"filled", 2};
};
struct Holder {
  Obj object;
};
int quiet(int n, const Obj &object = Obj("argument", 1)) noexcept {
  return n + object.value;
}

YIELDC_GENERATOR generator<int> aggregate(int n) {
  co_yield n;
  const Filled filled = {0};
}

YIELDC_GENERATOR generator<int> temporary(int n) {
  co_yield n;
  static_cast<void>(Filled{2});
}

YIELDC_GENERATOR generator<int> empty(int n) {
  co_yield n;
  Filled filled{};
}

YIELDC_GENERATOR generator<int> left_out(int n) {
  co_yield n;
  Holder holder{};
}

YIELDC_GENERATOR generator<int> array(int n) {
  co_yield n;
  Filled filled[2] = {{1}};
}

YIELDC_GENERATOR generator<int> objects(int n) {
  co_yield n;
  Holder holders[2];
}

YIELDC_GENERATOR generator<int> argument(int n) {
  co_yield n;
  quiet(n);
}

} // namespace

int main() {
  trace::drive("aggregate", [] { return aggregate(2); });
  trace::drive("temporary", [] { return temporary(2); });
  trace::drive("empty", [] { return empty(2); });
  trace::drive("left_out", [] { return left_out(2); });
  trace::drive("array", [] { return array(2); });
  trace::drive("objects", [] { return objects(2); });
  trace::drive("argument", [] { return argument(2); });
}
