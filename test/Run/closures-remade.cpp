// What a closure that is made again needs: what it captures lives as long as it
// does, and nothing may refer to it.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <algorithm>
#include <functional>
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

namespace {

// Only closures read `width`.
YIELDC_GENERATOR generator<int> reading(int n) {
  int width = n * 10;
  const auto twice = [&] { return width * 2; };
  const auto copy = [=] { return width + 1; };
  const auto named = [width] { return width + 2; };
  co_yield twice();
  co_yield copy() + named();
  co_yield twice() + copy();
}

YIELDC_GENERATOR generator<int> through_others(int n) {
  int width = n * 10, current = 0;
  const auto measure = [&] { return width * 2; };
  const auto more = [&measure](int k) { return measure() + k; };
  const auto flush = [&](int k) { return current += more(k); };
  if (n > 3)
    co_yield 0;
  else
    note("width", width);
  co_yield flush(1);
  co_yield flush(2);
}

YIELDC_GENERATOR generator<int> stored(int n) {
  int width = n * 10;
  std::function<int()> twice = [&] { return width * 2; };
  std::function<int()> copy = [=] { return width + 1; };
  co_yield 0;
  co_yield twice() + copy();
}

YIELDC_GENERATOR generator<int> stored_by_another(int n) {
  int width = n * 10, height = n * 100;
  std::function<int()> later;
  [&] { later = [&] { return width; }; }();
  int now = [&] { return height; }();
  co_yield now;
  co_yield later();
}

std::function<int()> callback;
YIELDC_GENERATOR generator<int> registered(int n) {
  {
    int width = n * 10;
    callback = [&] { return width * 2; };
    co_yield 0;
    co_yield callback();
    callback = nullptr;
  }
  co_yield n;
}

// Something refers to the closure itself.
YIELDC_GENERATOR generator<int> referred(int n) {
  int width = n;
  const auto f = [&width] { return width; };
  const auto &same = f;
  auto *at = &f;
  auto wrapped = std::ref(f);
  std::function<int()> other = [&] { return f() + 100; };
  std::function<int()> named = [&f] { return f() + 200; };
  co_yield same();
  width += 2;
  co_yield(*at)() + wrapped();
  width += 2;
  co_yield other() + named() + f();
}

// What they return is a part of the closure.
YIELDC_GENERATOR generator<int> returning(int n) {
  const int width = n * 2;
  const auto by_reference = [width]() -> const int & { return width; };
  const auto by_pointer = [width] { return &width; };
  const auto machine = [width](int k) YIELDC_GENERATOR -> generator<int> {
    co_yield width + k;
    co_yield width - k;
  };
  const int &same = by_reference();
  const int *at = by_pointer();
  co_yield yieldc::elements_of(machine(1));
  co_yield same + *at;
  co_yield by_reference() + *by_pointer();
}

// Each closure has its own counter, however often it is written.
YIELDC_GENERATOR generator<int> counting(int n) {
  const auto count = [&] {
    static int calls = 0;
    return ++calls + n;
  };
  co_yield count();
  co_yield count();
  co_yield count();
}

template <class T> YIELDC_GENERATOR generator<T> in_template(T n) {
  T width = n * 10;
  const auto twice = [&]() -> T { return width * 2; };
  const auto more = [&](T k) -> T { return twice() + k; };
  std::function<T()> stored = [&]() -> T { return width; };
  T values[] = {3, 1, 2};
  const auto less = [](T a, T b) -> bool { return a < b; };
  std::sort(values, values + 2, less);
  co_yield values[0];
  std::sort(values, values + 3, less);
  co_yield more(values[0]);
  co_yield more(2) + stored();
}

} // namespace

int main() {
  trace::drive("reading", [] { return reading(2); });
  trace::drive("through_others", [] { return through_others(2); });
  trace::drive("through_others", [] { return through_others(6); });
  trace::drive("stored", [] { return stored(2); });
  trace::drive("stored_by_another", [] { return stored_by_another(2); });
  trace::drive("registered", [] { return registered(2); });
  trace::drive("referred", [] { return referred(2); });
  trace::drive("returning", [] { return returning(2); });
  trace::drive("counting", [] { return counting(2); });
  trace::drive("in_template", [] { return in_template(4L); });
}
