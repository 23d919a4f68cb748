// A conversion written as a call, of a dependent value, as the operand: where
// the step is declared, it must not read as a parameter.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

struct Long {
  long value;
  operator int() const {
    trace::maybe_throw();
    return static_cast<int>(value);
  }
};

template <class T, class U>
YIELDC_GENERATOR yieldc::generator<int> narrowed(T value, U *pointer) {
  co_yield int(value);
  co_yield int(*pointer);
  co_yield T(value);
  co_yield int((value)) + 1;
}

YIELDC_GENERATOR yieldc::generator<int> plain(Long value) {
  co_yield int(value);
}

int main() {
  static long number = 3;
  trace::drive("narrowed", [] { return narrowed(5, &number); });
  trace::drive("narrowed", [] { return narrowed(Long{6}, &number); });
  trace::drive("plain", [] { return plain(Long{7}); });
}
