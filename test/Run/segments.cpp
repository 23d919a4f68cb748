// Where variables that no suspension crosses end: at the end of their block, by
// whatever way it is left, and no sooner.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

Obj part(int n) { return Obj("part", n); }
const Obj &same(const Obj &object) { return object; }

// Mentioned early, and alive to the end of the block: a label follows.
YIELDC_GENERATOR yieldc::generator<int> mentioned_early(int n) {
  for (int i = 0; i < n; ++i) {
  again:
    Obj object("object", i);
    object.value += 1;
    note("between", object.value);
    note("last");
    if (i == 0 && n++ < 3)
      goto again;
  }
  co_yield n;
}

// The object that a reference keeps alive is in the frame, the reference not.
YIELDC_GENERATOR yieldc::generator<int> reference_to_part(int n) {
  const int &value = part(n).value;
  note("value", value);
  co_yield 1;
  const Obj &braced{"braced", n};
  note("braced", braced.value);
  co_yield 2;
}

// A switch with a label of the user's, and no suspension.
YIELDC_GENERATOR yieldc::generator<int> label_in_switch(int n) {
  Obj outer("outer", n);
  switch (n & 3) {
  case 0: {
    Obj inner("inner");
  repeat:
    if (n++ < 5)
      goto repeat;
    break;
  }
  case 1: {
    n = 10;
  } break;
  case 2:
    n = 20;
    break;
  default:
    n = 30;
  }
  co_yield n;
}

// A jump leaves an object that only a reference keeps alive.
YIELDC_GENERATOR yieldc::generator<int> jumps(int n) {
  Obj outer("outer");
  {
    Obj frame("frame", n);
    co_yield 1;
    if (n > 0) {
      Obj &&kept = make("kept", n);
      note("kept", kept.value);
      goto out;
    }
    co_yield 2;
  }
out:
  co_yield 3;
}

struct Counter {
  int count = 3;
  YIELDC_GENERATOR yieldc::generator<int> lambda_in_condition(int n) {
    switch ([this](int m) { return count + m; }(n)) {
    case 3:
      co_yield 3;
      break;
    default:
      co_yield count;
    }
    while ([this] { return count-- > 0; }())
      co_yield count;
  }
};

int main() {
  for (int n = 0; n < 4; ++n) {
    trace::drive("mentioned_early", [n] { return mentioned_early(n); });
    trace::drive("reference_to_part", [n] { return reference_to_part(n); });
    trace::drive("label_in_switch", [n] { return label_in_switch(n); });
    trace::drive("jumps", [n] { return jumps(n); });
    trace::drive("lambda_in_condition", [n] {
      static Counter counter;
      counter.count = 3;
      return counter.lambda_in_condition(n);
    });
  }
  return 0;
}
