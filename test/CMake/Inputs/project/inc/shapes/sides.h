#ifndef SIDES_H
#define SIDES_H
#include <yieldc/generator.h>

YIELDC_GENERATOR inline yieldc::generator<int> sides() {
  co_yield 3;
  co_yield 4;
}
#endif
