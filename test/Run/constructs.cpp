// Odds and ends of the language: assembly, anonymous unions, designated
// initialisers, attributes, and yields in the operands of jumps.
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> assembly(int n) {
  int out = 0;
  __asm__ volatile("" : "=r"(out) : "0"(n) : "memory");
  co_yield out;
  __asm__ volatile("" : "+r"(out));
  co_yield out + 1;
}

YIELDC_GENERATOR yieldc::generator<int> unions(int n) {
  union {
    int whole;
    unsigned char parts[sizeof(int)];
  };
  whole = n;
  co_yield whole;
  struct {
    unsigned low : 3;
    signed high : 5;
  } bits = {5, -2};
  co_yield static_cast<int>(bits.low);
  bits.high = 7;
  parts[0] = 9;
  co_yield bits.high + parts[0];
}

struct options {
  int first;
  trace::Obj object;
  int last = 7;
};

YIELDC_GENERATOR yieldc::generator<int, int> designated(int n) {
  options some = {.first = n, .object = trace::Obj("in", co_yield n)};
  co_yield some.object.value + some.last;
  options other{.first = co_yield 1,
                .object = trace::Obj("other", co_yield 2),
                .last = 3};
  co_yield other.first + other.last;
}

YIELDC_GENERATOR yieldc::generator<int, int, int> jumps(int n) {
  if (n < 0) [[unlikely]]
    co_yield -1;
  else [[likely]]
    co_yield 1;
  switch (n) {
  case 1:
    co_yield 2;
    [[fallthrough]];
  default:
    co_yield 3;
  }
  trace::note("sent", co_yield 4);
  trace::Obj kept("kept", 1);
  co_return co_yield 5;
}

template <class Step> struct caller {
  Step next;
  YIELDC_GENERATOR yieldc::generator<int> each(int n) noexcept {
    struct alignas(16) wide {
      int value;
      int twice() const { return 2 * value; }
    } local = {n};
    co_yield local.value;
    using trace::note;
    note("aligned", reinterpret_cast<unsigned long>(&local) % 16 == 0);
    co_yield local.twice();
    co_yield next(local.value);
  }
};

int main() {
  trace::drive("assembly", [] { return assembly(1); });
  trace::drive("unions", [] { return unions(1); });
  trace::drive("designated", [] { return designated(1); });
  trace::drive("jumps", [] { return jumps(1); });
  auto add = [](int n) { return n + 1; };
  static caller<decltype(add)> some{add};
  trace::drive("each", [] { return some.each(1); });
}
