// A local type that uses other local declarations of the body.
// XFAIL: *
// Refused: the type cannot leave the function, the object has to.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> uses_outer_things(int n) {
  static int shared = 5;
  enum { limit = 2 };
  struct Walker {
    int at;
    bool more() const { return at < limit; }
    int next() { return shared + at++; }
  };
  Walker walker = {n};
  while (walker.more())
    co_yield walker.next();
}

int main() {
  trace::drive("uses_outer_things", [] { return uses_outer_things(0); });
}
