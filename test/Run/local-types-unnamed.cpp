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

YIELDC_GENERATOR yieldc::generator<int, int> named_by_typedef(int n) {
  for (int i = 0; i < 2; ++i) {
    typedef enum { less, more } Order;
    const Order order = (co_yield i) > 1 ? more : less;
    typedef struct {
      int k;
    } Number;
    typedef Number Other;
    const Other number = (co_yield n) > 3 ? Number{1} : Number{2};
    co_yield order == more;
    trace::note("number", number.k);
  }
}

int main() {
  trace::drive("declared_with_variable",
               [] { return declared_with_variable(1); });
  trace::drive("named_by_typedef", [] { return named_by_typedef(1); });
}
