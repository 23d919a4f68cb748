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

int main() {
  trace::drive("extends_through_aggregate",
               [] { return extends_through_aggregate(); });
}
