// Lambdas inside a body that use its locals, parameters and `this`, by
// reference and by copy, in statements without yields and stored across them.
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
  std::sort(values.begin(), values.end(),
            [](int a, int b) { return a > b; });
  for (int value : values)
    co_yield value;
  int limit = n;
  co_yield static_cast<int>(
      std::count_if(values.begin(), values.end(),
                    [limit](int x) { return x >= limit; }));
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

YIELDC_GENERATOR yieldc::generator<int> kept_by_reference(int n) {
  int calls = 0;
  auto count = [&calls](int by) { return calls += by; };
  co_yield count(1);
  co_yield count(n);
  co_yield calls;
  ++calls;
  co_yield count(1);
}

YIELDC_GENERATOR yieldc::generator<int> kept_by_copy(int n) {
  auto add = [n](int to) { return n + to; };
  n = 100;
  co_yield add(1);
  co_yield add(n);
}

YIELDC_GENERATOR yieldc::generator<int> kept_without_captures(int n) {
  auto twice = [](int x) { return 2 * x; };
  co_yield twice(n);
  int (*pointer)(int) = twice;
  co_yield pointer(n + 1);
  co_yield twice(pointer(1));
}

YIELDC_GENERATOR yieldc::generator<int> kept_mutable(int n) {
  auto counter = [n]() mutable { return n++; };
  co_yield counter();
  co_yield counter();
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> in_a_loop(int n) {
  for (int i = 0; i < n; ++i) {
    int local = i * 10;
    auto sum = [&] { return local + i + n; };
    ++local;
    co_yield sum();
    if ([&] { return i == 1; }())
      break;
  }
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

// A lambda with control flow, statics and locals of its own.
YIELDC_GENERATOR yieldc::generator<int> own_control_flow(int n) {
  auto find = [](const std::vector<int> &in, int what) -> int {
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i] == what)
        return static_cast<int>(i);
      switch (in[i]) {
      case 0:
        continue;
      default:
        break;
      }
    }
    return -1;
  };
  std::vector<int> values{5, 0, 6};
  co_yield find(values, 6);
  values.push_back(n);
  co_yield find(values, n);
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

// Names of a lambda's own parameters and locals hide the generator's.
YIELDC_GENERATOR yieldc::generator<int> own_names(int n) {
  int local = 1;
  auto sum = [](int m) {
    int k = 2;
    return m + k;
  };
  co_yield sum(n) + local;
  co_yield sum(local);
}

int main() {
  trace::drive("in_one_segment", [] { return in_one_segment(2); });
  trace::drive("default_captures", [] { return default_captures(1, "abc"); });
  trace::drive("kept_by_reference", [] { return kept_by_reference(5); });
  trace::drive("kept_by_copy", [] { return kept_by_copy(5); });
  trace::drive("kept_without_captures",
               [] { return kept_without_captures(5); });
  trace::drive("kept_mutable", [] { return kept_mutable(5); });
  trace::drive("in_a_loop", [] { return in_a_loop(4); });
  trace::drive("in_conditions", [] { return in_conditions(3); });
  trace::drive("as_functions", [] { return as_functions(3); });
  trace::drive("own_control_flow", [] { return own_control_flow(9); });
  trace::drive("nested", [] { return nested(1); });
  Counter counter(10);
  trace::drive("with_this", [&] { return counter.with_this(1); });
  trace::drive("with_objects",
               [] { return with_objects(trace::Obj("parameter", 2)); });
  trace::drive("own_names", [] { return own_names(1); });
}
