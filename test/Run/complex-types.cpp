// GNU's complex numbers as variables that live across suspensions.
// flags: -Wno-pedantic -Wno-c99-extensions -Wno-gnu
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> parts(int n) {
  _Complex double z = 1.0;
  __real__ z = n;
  co_yield 1;
  __imag__ z = 2;
  z = z * z;
  co_yield static_cast<int>(__real__ z);
}

int main() {
  trace::drive("parts", [] { return parts(1); });
}
