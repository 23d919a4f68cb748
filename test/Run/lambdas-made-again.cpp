// A closure that is made again where it is used finds there what it captures:
// a variable that stays one, or a stand-in for a member whose name another
// variable hides.
//
// std: 14
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

// `number` is no member: nothing uses it after the suspension.
YIELDC_GENERATOR generator<int> variable(int n) {
  int &number = n;
  note("number", number);
  auto next = [&number](int by) {
    number += 1;
    return number + by;
  };
  note("next", next(2));
  co_yield Obj("temporary", n).value;
  note("n", n);
}

YIELDC_GENERATOR generator<int> nested(int n) {
  int &number = n;
  auto next = [&number] { return ++number; };
  auto twice = [&next] { return next() + next(); };
  note("number", number);
  note("twice", twice());
  co_yield Obj("temporary", n).value;
}

// Another lambda wants a variable that the closure captures, too.
YIELDC_GENERATOR generator<int> both(int n, Obj object) {
  {
    auto next = [&](int by) { return object.value + n + by; };
    {
    again:
      note("again");
      Obj local("local", n);
      if (--n > 0)
        goto again;
    }
    note("next", next([=](int by) { return object.value + by; }(n)));
  }
  co_yield n;
}

// The parameter is hidden where the closure is used.
YIELDC_GENERATOR generator<int> hidden(int step) {
  auto next = [&step](int by) {
    step += 1;
    return step + by;
  };
  co_yield next(1);
  {
    Obj step("step", next(2));
    note("next", next(step.value));
    co_yield step.value;
    note("next", next(step.value));
  }
  co_yield step;
}

// A static variable of the block hides it.
YIELDC_GENERATOR generator<int> hiddenByStatic(int step) {
  auto next = [&step](int by) {
    step += 1;
    return step + by;
  };
  for (int i = 0; i < 2; ++i) {
    co_yield next(1);
    static const int step = 3;
    note("static", step);
    if (next(4) > 0)
      note("next", next(step));
  }
  co_yield step;
}

int main() {
  trace::drive("variable", [] { return variable(3); });
  trace::drive("nested", [] { return nested(3); });
  trace::drive("both", [] { return both(2, Obj("object", 4)); });
  trace::drive("hidden", [] { return hidden(3); });
  trace::drive("hidden by static", [] { return hiddenByStatic(3); });
}
