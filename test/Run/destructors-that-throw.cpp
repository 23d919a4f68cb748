// A destructor throws when the body leaves its scope, in whatever way: it may
// be caught in the body, and what else is alive is destroyed all the same.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

namespace {

/// Throws its number when it ends, if it has been told to.
struct Thrower {
  int number;
  bool armed;
  explicit Thrower(int n) : number(n), armed(false) {}
  Thrower(const Thrower &) = delete;
  ~Thrower() noexcept(false) {
    note("ends", number);
    if (armed)
      throw number;
  }
};

/// Its destructor is not written.
struct Holder {
  Thrower thrower;
  explicit Holder(int n) : thrower(n) {}
};

YIELDC_GENERATOR generator<int> returning(int n) {
  try {
    Obj a("a", 1);
    Thrower x(7);
    Obj b("b", 2);
    co_yield 8;
    x.armed = n > 0;
    if (n < 2)
      co_return;
    note("goes on");
  } catch (int i) {
    note("caught", i);
  }
  co_yield 9;
}

YIELDC_GENERATOR generator<int> leaving(int n) {
  for (int i = 0; i < 4; ++i) {
    try {
      Obj a("a", i);
      try {
        Holder x(i);
        Obj b("b", i);
        co_yield i;
        x.thrower.armed = true;
        if (i == n)
          break;
        if (i == n + 1)
          continue;
        if (i == n + 2)
          goto out;
        x.thrower.armed = false;
      } catch (long) {
        note("not here");
      }
      co_yield 10 + i;
    } catch (int thrown) {
      note("caught", thrown);
    }
  }
  co_yield 20;
out:
  co_yield 21;
}

YIELDC_GENERATOR generator<int> uncaught(int n) {
  Obj a("a", n);
  Thrower x(n);
  Thrower y(n + 1);
  co_yield 1;
  (n > 3 ? x : y).armed = true;
  if (n == 3)
    co_return;
  co_yield (x.armed = n == 5, y.armed = n == 6, 2);
}

YIELDC_GENERATOR generator<int, int, int> result(int n) {
  try {
    Thrower x(n);
    int sent = co_yield 1;
    x.armed = sent > 0 || n > 2;
    co_return n;
  } catch (int thrown) {
    note("caught", thrown);
  }
  co_yield 2;
  co_return 3;
}

YIELDC_GENERATOR generator<int> down(int n) {
  Thrower x(n);
  co_yield n;
  x.armed = n == 1;
  if (n > 0)
    co_yield yieldc::elements_of(down(n - 1));
  co_yield -n;
  x.armed = false;
}

} // namespace

int main() {
  for (int n = 0; n < 3; ++n)
    trace::drive("returning", [n] { return returning(n); });
  for (int n = 0; n < 3; ++n)
    trace::drive("leaving", [n] { return leaving(n); });
  for (int n = 3; n < 5; ++n) {
    auto g = uncaught(n);
    try {
      for (int x : g)
        note("value", x);
    } catch (int thrown) {
      note("outside", thrown);
    }
  }
  for (int n = 2; n < 4; ++n) {
    auto g = result(n);
    for (int x : g)
      note("value", x);
    note("result", g.result());
  }
  auto g = down(3);
  for (int x : g)
    note("value", x);
}
