// A temporary bound to a reference member of an aggregate lives as long as the
// aggregate.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

struct Holds {
  const Obj &reference;
};

YIELDC_GENERATOR yieldc::generator<int> extends_through_aggregate() {
  Holds holds{make("held", 1)};
  co_yield holds.reference.value;
  co_yield holds.reference.value + 1;
}

struct Nested {
  Holds first;
  int &&second;
};
struct Numbered {
  const Obj &object;
  int number;
};
struct Unmoved {
  const trace::Pinned &object;
  int number;
};

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  Nested holds{{Obj("held", n)}, 2};
  co_yield holds.first.reference.value;
  co_yield ++holds.second;
}

YIELDC_GENERATOR yieldc::generator<int, int> suspended(int n) {
  Numbered holds{Obj("held", n), co_yield 7};
  co_yield holds.object.value + holds.number;
  Unmoved pinned{trace::Pinned("pinned", n), co_yield 8};
  co_yield pinned.object.value + pinned.number;
  const trace::Pinned &unnamed = trace::Pinned{"unnamed", n};
  co_yield unnamed.value;
  trace::note("sum", trace::Pinned("operand", n).value + (co_yield 9));
}

int main() {
  trace::drive("nested", [] { return nested(3); });
  trace::drive("suspended", [] { return suspended(3); });
  trace::drive("extends_through_aggregate",
               [] { return extends_through_aggregate(); });
}
