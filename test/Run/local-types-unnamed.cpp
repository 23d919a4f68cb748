// Types that are declared together with a variable, with and without a name.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> declared_with_variable(int n) {
  struct Cell {
    int value;
  } cell = {n}, cells[2] = {{1}, {2}};
  co_yield cell.value;
  cell.value += cells[1].value;
  co_yield cell.value;
  struct {
    int anonymous;
  } nameless = {7};
  co_yield nameless.anonymous;
  nameless.anonymous = 8;
  co_yield nameless.anonymous;
}

int main() {
  trace::drive("declared_with_variable",
               [] { return declared_with_variable(1); });
}
