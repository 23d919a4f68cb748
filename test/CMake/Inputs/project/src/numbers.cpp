#include "numbers.h"
#include "../inc/shapes/sides.h"
#include "limit.h"

static_assert(sizeof(GREETING) == 13, "the target's definitions are passed");

YIELDC_GENERATOR yieldc::generator<int> numbers() {
  for (int i = 0; i < limit; ++i)
    co_yield i;
  for (int side : sides())
    co_yield -side;
}
