// What can be done to a generator besides next(): throw_(), return_(), result(),
// done(), and resuming one that runs, in each state.
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int, int, Obj> totals(int n) {
  Obj total("total", 0);
  for (int i = 0; i < n; ++i)
    total.value += co_yield total.value;
  if (n == 1)
    co_return make("one", total.value);
  if (n == 2)
    co_return Obj("two", co_yield 99);
  co_return total;
}

YIELDC_GENERATOR yieldc::generator<int, void, std::string> text(bool early) {
  std::string result = "early";
  co_yield 1;
  if (early)
    co_return result;
  {
    Obj inner("inner");
    co_yield 2;
    std::string local = "local";
    if (inner.value == 7)
      co_return {3, 'x'};
    co_return local;
  }
}

YIELDC_GENERATOR yieldc::generator<int> plain(int n) {
  Obj outer("outer");
  for (int i = 0; i < n; ++i) {
    Obj inner("inner", i);
    co_yield i;
  }
}

YIELDC_GENERATOR yieldc::generator<std::string, int> catching() {
  Obj outer("outer");
  for (int i = 0; i < 5; ++i) {
    try {
      Obj inner("inner", i);
      int got = co_yield "waiting";
      note("got", got);
    } catch (const std::runtime_error &error) {
      note("caught", std::string(error.what()));
    }
    co_yield "outside";
  }
}

void effect() { note("effect"); }
YIELDC_GENERATOR yieldc::generator<int> nothing(int n) {
  co_yield n;
  if (n)
    co_return effect();
  co_yield 2;
}

YIELDC_GENERATOR yieldc::generator<int, void, int &> reference(int &x) {
  co_yield x;
  co_return x;
}

template <class Y, class R>
YIELDC_GENERATOR yieldc::generator<Y, Y, R> dependent(Y y, R r) {
  Y got = co_yield y;
  note("got", got);
  co_return r;
}

std::exception_ptr error(const char *text) {
  return std::make_exception_ptr(std::runtime_error(text));
}

template <class G> void show(G &g) { std::printf("  done %d\n", g.done()); }
template <class G> void show_result(G &g) {
  try {
    std::printf("  result %d\n", g.result().value);
  } catch (const yieldc::protocol_error &e) {
    std::printf("  no result: %s\n", e.what());
  }
}
template <class G> void raise(G &g, const char *text) {
  try {
    auto step = g.throw_(error(text));
    std::printf("  threw in: %s\n", step.done() ? "done" : "yields");
  } catch (const std::runtime_error &e) {
    std::printf("  out came: %s\n", e.what());
  }
}

int *self_calls = nullptr;
struct Reentrant {
  void (*again)(void *) = nullptr;
  void *generator = nullptr;
};
YIELDC_GENERATOR yieldc::generator<int> reenters(Reentrant &r) {
  Obj local("local");
  co_yield 1;
  try {
    r.again(r.generator);
  } catch (const yieldc::protocol_error &e) {
    note("reported", std::string(e.what()));
  }
  co_yield 2;
  r.again(r.generator);
}

int main() {
  for (int n = 0; n < 4; ++n) {
    std::printf("-- totals %d\n", n);
    auto g = totals(n);
    show(g);
    auto step = g.next(5);
    for (int i = 1; !step.done(); ++i) {
      std::printf("  yields %d\n", *step);
      show_result(g);
      step = g.next(std::move(i));
    }
    std::printf("  has %d: %d\n", step.has_result(), step.result().value);
    show(g);
    show_result(g);
    std::printf("  again %d\n", g.next().has_result());
  }
  for (int early = 0; early < 2; ++early) {
    std::printf("-- text %d\n", early);
    auto g = text(early != 0);
    while (g.next())
      ;
    std::printf("  result %s\n", g.result().c_str());
  }
  for (int steps = 0; steps < 5; ++steps) {
    std::printf("-- plain: return_ after %d\n", steps);
    auto g = plain(2);
    for (int i = 0; i < steps; ++i)
      g.next();
    g.return_();
    show(g);
    std::printf("  next %d\n", g.next().done());
    std::printf("-- plain: throw_ after %d\n", steps);
    auto h = plain(2);
    for (int i = 0; i < steps; ++i)
      h.next();
    raise(h, "thrown");
    show(h);
    raise(h, "again");
    std::printf("-- catching: throw_ after %d\n", steps);
    auto c = catching();
    for (int i = 0; i < steps; ++i)
      c.next(std::move(i));
    raise(c, "first");
    show(c);
    raise(c, "second");
    show(c);
    if (!c.next().done())
      raise(c, "third");
    show(c);
  }
  for (int steps = 0; steps < 4; ++steps) {
    std::printf("-- totals: return_ after %d\n", steps);
    auto g = totals(2);
    for (int i = 0; i < steps; ++i)
      g.next(1);
    g.return_(Obj("given", 7));
    show(g);
    show_result(g);
  }
  {
    std::printf("-- nothing\n");
    auto g = nothing(1);
    while (g.next())
      ;
    auto h = nothing(0);
    while (h.next())
      ;
    int x = 4;
    auto r = reference(x);
    while (r.next())
      ;
    r.result() = 9;
    std::printf("  x %d\n", x);
    auto d = dependent(std::string("y"), 5);
    d.next();
    std::printf("  d %d\n", d.next(std::string("sent")).result());
  }
  std::printf("-- reentrant\n");
  Reentrant r;
  auto g = reenters(r);
  using G = decltype(g);
  r.generator = &g;
  r.again = [](void *p) { static_cast<G *>(p)->next(); };
  std::printf("  yields %d\n", *g.next());
  std::printf("  yields %d\n", *g.next());
  try {
    g.next();
  } catch (const yieldc::protocol_error &e) {
    std::printf("  out came: %s\n", e.what());
  }
  show(g);
  return 0;
}
