// What `throw` and `co_return` move in a template: locals whose type depends on
// it.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::Obj;

template <class T>
YIELDC_GENERATOR yieldc::generator<T, int> thrown(T param, int k) {
  T local("local", 2);
  co_yield local;
  if (param.value == k)
    throw local;
  throw param;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T, int, T> returned(T param, int k) {
  T local("local", 2);
  co_yield local;
  if (k == 1) {
    T inside("inside", 3);
    co_yield inside;
    co_return inside;
  }
  try {
    T inside("inside", 3);
    if (k == 2)
      throw inside;
    if (k == 3)
      throw local; // is needed after the handler
    co_yield inside;
  } catch (const T &caught) {
    trace::note("caught", caught.value);
  }
  if (k == 4)
    co_return param;
  co_return local;
}

int main() {
  for (int k = 1; k < 4; ++k)
    trace::drive("thrown", [k] { return thrown(Obj("p", 2), k); });
  for (int k = 0; k < 5; ++k)
    trace::drive("returned", [k] { return returned(Obj("p", 2), k); });
}
