// Where an object stays between the user's statements and one made after it
// cannot, the first joins it in the frame: they end in the reverse order.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::Obj;
using yieldc::generator;

template <class O> YIELDC_GENERATOR generator<int, int> named(O p) {
  for (int i = 0; i < 2; ++i) {
    co_yield p.value;
    O first("first", i);
    auto second = trace::make("second", p.value);
    auto third = second;
    const O fourth("fourth"), fifth = first, sixth = third;
  }
}

template <class O> YIELDC_GENERATOR generator<int, int> inTry(O p) {
  try {
    co_yield p.value;
    O first("first");
    auto second = p;
    auto third = second;
    trace::maybe_throw();
  } catch (const trace::injected &) {
    O first("again");
    auto second = p;
    auto third = second;
  }
  co_yield p.value;
}

template <class O> YIELDC_GENERATOR generator<int, int> references(O p) {
  co_yield p.value;
  {
    O first("first");
    const O &second = trace::make("second", p.value);
    auto &&third = O(second);
    const auto &fourth = trace::make("fourth", third.value);
    auto fifth = fourth;
  }
  co_yield p.value;
}

int main() {
  trace::drive("named", [] { return named(Obj("param", 2)); });
  trace::drive("inTry", [] { return inTry(Obj("param", 2)); });
  trace::drive("references", [] { return references(Obj("param", 2)); });
}
