// Guards that run a closure at the end of a block, in templates, too.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

namespace {

template <class F> struct finally_t {
  F f;
  bool runs = true;
  explicit finally_t(F what) : f(std::move(what)) {}
  finally_t(finally_t &&other) : f(std::move(other.f)) { other.runs = false; }
  ~finally_t() {
    if (runs)
      f();
  }
};
template <class F> finally_t<F> finally(F f) {
  return finally_t<F>(std::move(f));
}
YIELDC_GENERATOR generator<int> guarded(int n) {
  int depth = 0;
  {
    auto last = finally([&] { note("last", n); });
    auto first = finally([&depth] {
      note("first", depth);
      ++depth;
    });
    co_yield n;
    depth = 7;
    co_yield n + 1;
  }
  co_yield depth;
}

template <class T> YIELDC_GENERATOR generator<T> in_template(T n) {
  T sum = n;
  int calls = 0;
  auto guard = finally([&calls, n] { note("calls", calls + (n > 3)); });
  auto next = [n, sum]() mutable -> T { return sum += n; };
  co_yield next();
  ++calls;
  co_yield next();
  co_yield sum;
}

} // namespace

int main() {
  trace::drive("guarded", [] { return guarded(2); });
  trace::drive("in_template", [] { return in_template(4L); });
}
