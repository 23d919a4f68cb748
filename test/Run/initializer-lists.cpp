// std::initializer_list as a local: its array lives as long as the list.
// XFAIL: *
// Refused: only the language can make the array behind the list.
// RUN: %run_both %s
#include "trace.h"
#include <initializer_list>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> deduced(int n) {
  auto list = {n, 2, 3};
  co_yield static_cast<int>(list.size());
  co_yield *list.begin();
}

YIELDC_GENERATOR yieldc::generator<int> of_objects(int n) {
  std::initializer_list<trace::Obj> list{{"a", n}, {"b", n + 1}};
  co_yield list.begin()->value;
  for (const trace::Obj &each : list)
    co_yield each.value;
}

int main() {
  trace::drive("deduced", [] { return deduced(1); });
  trace::drive("of_objects", [] { return of_objects(1); });
}
