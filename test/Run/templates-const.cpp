// Constants of a template that live across a suspension, and whose initialisers
// depend on its parameters.
//
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

namespace {

template <class T> YIELDC_GENERATOR generator<T> constants(T n) {
  enum Kind { few, many };
  const Kind kind = n > 3 ? many : few;
  const trace::Obj object = n > 3 ? trace::make("x", 1) : trace::make("y", 2);
  const T more = n + 1;
  T const most = n + 2;
  const Kind *const pointer = &kind;
  const T *const to = &n;
  co_yield kind == few;
  note("kind", kind + *pointer);
  note("object", object.value + more + most + *to);
}

} // namespace

int main() {
  trace::drive("constants", [] { return constants(2); });
  trace::drive("constants", [] { return constants(5); });
}
