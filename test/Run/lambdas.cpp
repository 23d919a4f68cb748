// Lambdas inside a body that use its locals, parameters and `this`, by
// reference and by copy.
// RUN: %run_both %s
#include "trace.h"
#include <algorithm>
#include <functional>
#include <string>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> in_one_segment(int n) {
  int sum = 0;
  std::vector<int> values{3, 1, 2};
  co_yield n;
  {
    auto add = [&sum, n](int x) { sum += x * n; };
    std::for_each(values.begin(), values.end(), add);
  }
  co_yield sum;
  std::sort(values.begin(), values.end(), [](int a, int b) { return a > b; });
  for (int value : values)
    co_yield value;
  int limit = n;
  co_yield static_cast<int>(std::count_if(
      values.begin(), values.end(), [limit](int x) { return x >= limit; }));
  co_yield [&] { return sum + n + limit; }();
}

YIELDC_GENERATOR yieldc::generator<int> default_captures(int n, std::string s) {
  int local = 5;
  co_yield n;
  int by_copy = [=] { return n + local; }();
  int by_reference = [&] {
    local += 10;
    n += 100;
    return static_cast<int>(s.size());
  }();
  co_yield by_copy;
  co_yield by_reference;
  co_yield local;
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> in_conditions(int n) {
  while ([&n] { return n > 0; }()) {
    if (auto positive = [](int x) { return x > 1; }(n))
      co_yield positive ? n : 0;
    --n;
  }
}

YIELDC_GENERATOR yieldc::generator<int> as_functions(int n) {
  std::function<int(int)> apply = [n](int x) { return x + n; };
  co_yield apply(1);
  std::vector<std::function<int()>> all;
  for (int i = 0; i < 2; ++i)
    all.push_back([i, n] { return 10 * i + n; });
  for (auto &each : all)
    co_yield each();
  std::function<int(int)> factorial = [&factorial](int x) {
    return x < 2 ? 1 : x * factorial(x - 1);
  };
  co_yield factorial(4);
  co_yield factorial(5);
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  int local = 1;
  co_yield [&] {
    auto inner = [&] { return local + n; };
    ++local;
    return inner();
  }();
  co_yield local;
}

class Counter {
public:
  explicit Counter(int start) : value_(start) {}

  YIELDC_GENERATOR yieldc::generator<int> with_this(int n) {
    auto add = [this](int by) { return value_ += by; };
    co_yield add(n);
    co_yield value_;
    int result = 0;
    [this, &result] { result = value_ + helper(); }();
    co_yield result;
    [&] { this->value_ = n; }();
    co_yield value_;
    co_yield [&] { return helper() + n; }();
    std::function<int()> kept = [&] { return helper() + n + value_; };
    std::function<int()> nested = [&] { return [&] { return value_; }(); };
    co_yield kept();
    co_yield nested();
  }

private:
  int helper() const { return 1000; }
  int value_;
};

YIELDC_GENERATOR yieldc::generator<int> with_objects(trace::Obj parameter) {
  trace::Obj local("local", 1);
  {
    auto copies = [local, parameter] { return local.value + parameter.value; };
    local.value = 5;
    trace::note("copies", copies());
  }
  co_yield local.value;
  auto refers = [&] { return local.value + parameter.value; };
  local.value = 6;
  co_yield refers();
}

YIELDC_GENERATOR yieldc::generator<int, int> in_choices(int n) {
  int kept = n;
  trace::Obj object("object", 2);
  // Each lambda needs a variable to capture.
  co_yield ([&kept](int q) { return kept + q; }(co_yield 1)) > 3
      ? trace::Obj("yes", [&object] { return object.value; }()).value +
            (co_yield 2)
      : trace::Obj("no", [=] { return kept; }()).value + (co_yield 3);
  ([&kept] { return kept > 0; }()) && (co_yield 4);
  kept += [&] { return object.value; }();
  co_yield kept;
}

struct list {
  int values[2];
  trace::Obj object;
};
template <class F> list made_by(F f) {
  return {{f(), 2}, trace::Obj("list", f())};
}
template <class T, class F> T &chosen_by(T &values, F f) {
  trace::note("chosen by", f());
  return values;
}

YIELDC_GENERATOR yieldc::generator<int> in_ranges(int n) {
  int kept = n, all[] = {n, n + 1};
  co_yield kept;
  for (int x : made_by([&kept] { return kept; }).values)
    co_yield x;
  for (int x : chosen_by(all, [=] { return kept; }))
    co_yield x + kept++;
}

YIELDC_GENERATOR yieldc::generator<int> upto(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}
YIELDC_GENERATOR yieldc::generator<int> as_arguments(int n) {
  auto doubled = [=](int by) { return n * by; };
  co_yield doubled(1);
  for (int x : upto(doubled(2)))
    co_yield x;
  for (int x : upto([&] { return n; }()))
    co_yield x;
  auto numbers = upto(doubled(1) + 1);
  co_yield *numbers.begin();
  auto others = upto([&] { return ++n; }());
  co_yield *others.begin();
}

// Closures that are called at once, with an argument that suspends: what they
// copy is copied before.
YIELDC_GENERATOR yieldc::generator<int, int> called_at_once(int n,
                                                            trace::Obj p) {
  int k = 1;
  trace::note("all", [=](int q) { return p.value + q + k; }((co_yield n)));
  trace::note("object", [p](int q) { return p.value + q; }((co_yield k)));
  trace::note("scalar", [k](int q) { return q + k; }((k = 3, co_yield 2)));
  trace::note("before", [k](int q) { return q + k; }((co_yield ++k)));
  trace::note("reference", [&](int q) { return q + k; }((co_yield ++k)));
}
template <class I, class O>
YIELDC_GENERATOR yieldc::generator<I, int> called_at_once_in_template(I n,
                                                                      O p) {
  int k = 1;
  trace::note("all",
              [&](int q) { return p.value + q + k; }((k = 2, co_yield n)));
  trace::note("one", [&p](int q) { return p.value + q; }((co_yield k)));
}

int main() {
  trace::drive("called_at_once",
               [] { return called_at_once(2, trace::Obj("p", 3)); });
  trace::drive("called_at_once_in_template", [] {
    return called_at_once_in_template(2, trace::Obj("p", 3));
  });
  trace::drive("as_arguments", [] { return as_arguments(2); });
  trace::drive("in_ranges", [] { return in_ranges(4); });
  trace::drive("in_choices", [] { return in_choices(1); });
  trace::drive("in_choices", [] { return in_choices(9); });
  trace::drive("in_one_segment", [] { return in_one_segment(2); });
  trace::drive("default_captures", [] { return default_captures(1, "abc"); });
  trace::drive("in_conditions", [] { return in_conditions(3); });
  trace::drive("as_functions", [] { return as_functions(3); });
  trace::drive("nested", [] { return nested(1); });
  Counter counter(10);
  trace::drive("with_this", [&] { return counter.with_this(1); });
  trace::drive("with_objects",
               [] { return with_objects(trace::Obj("parameter", 2)); });
}
