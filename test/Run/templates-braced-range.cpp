// Range-for over a braced list of dependent type.
// XFAIL: *
// Refused: not supported yet, the list's type is not known in the template.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<T> twice(T value) {
  for (const T &each : {value, value})
    co_yield each;
}

int main() {
  trace::drive("twice", [] { return twice(1); });
  trace::drive("twice", [] { return twice(trace::Obj("object", 2)); });
}
