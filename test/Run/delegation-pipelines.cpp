// Generators that are given on, as arguments of others.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

namespace {

YIELDC_GENERATOR generator<int> count(int n) {
  Obj o("count", n);
  while (n-- > 0)
    co_yield n;
}

YIELDC_GENERATOR generator<int> add(const std::string &why, generator<int> in) {
  Obj o("add", static_cast<int>(why.size()));
  for (int x : in)
    co_yield x + static_cast<int>(why.size());
}

YIELDC_GENERATOR generator<int> stage(std::string name, generator<int> source) {
  co_yield elements_of(add(name, std::move(source)));
  co_yield 100;
}

YIELDC_GENERATOR generator<int> loops(std::string name, generator<int> source) {
  for (int x : add(name, std::move(source)))
    co_yield x;
}

YIELDC_GENERATOR generator<int> own(std::string name, int n) {
  auto numbers = count(n);
  co_yield 1;
  co_yield elements_of(add(name, std::move(numbers)));
  generator<int> boxed = count(n + 1);
  co_yield 2;
  co_yield elements_of(add(name, std::move(boxed)));
}

template <class T>
YIELDC_GENERATOR generator<T> open(std::string name, generator<T> source) {
  co_yield elements_of(add(name, std::move(source)));
  auto numbers = count(2);
  co_yield 1;
  for (T x : add(name, std::move(numbers)))
    co_yield x;
}

template <class T, class Keep>
YIELDC_GENERATOR generator<T> filter(generator<T> in, Keep keep) {
  for (T x : in)
    if (keep(x))
      co_yield x;
}

YIELDC_GENERATOR generator<int> predicates(int n) {
  for (int x : filter<int>(count(n), [](int i) { return i % 2 == 1; }))
    co_yield x * x;
  co_yield elements_of(filter<int>(count(n), [n](int i) { return i < n - 1; }));
  int least = 1;
  auto above = [&least](int i) { return i > least; };
  co_yield elements_of(filter<int>(count(n), above));
}

} // namespace

int main() {
  trace::drive("predicates", [] { return predicates(4); });
  trace::drive("stage", [] { return stage("a", count(2)); });
  trace::drive("loops", [] { return loops("b", count(2)); });
  trace::drive("own", [] { return own("c", 2); });
  trace::drive("open", [] { return open<int>("d", count(2)); });
}
