// Range-for with structured bindings: over maps, pairs, tuples, arrays and
// aggregates, by value and by reference.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <string>
#include <tuple>
#include <vector>
#include <yieldc/generator.h>

using Ages = std::map<std::string, int>;

YIELDC_GENERATOR yieldc::generator<std::string> map_by_value(Ages ages) {
  for (auto [name, age] : ages) {
    co_yield name;
    co_yield std::to_string(age);
  }
}

YIELDC_GENERATOR yieldc::generator<std::string> map_by_const_ref(Ages ages) {
  for (const auto &[name, age] : ages) {
    co_yield name;
    co_yield name;
    trace::note("age", age);
  }
}

YIELDC_GENERATOR yieldc::generator<int> map_by_ref(Ages ages) {
  for (auto &[name, age] : ages) {
    age += static_cast<int>(name.size());
    co_yield age;
    ++age;
  }
  for (auto &&[name, age] : ages)
    co_yield age;
}

YIELDC_GENERATOR yieldc::generator<std::string> map_temporary() {
  for (const auto &[name, age] : Ages{{"x", 1}, {"y", 2}})
    if (age > 0)
      co_yield name;
}

struct Point {
  int x;
  trace::Obj y;
};

YIELDC_GENERATOR yieldc::generator<int> aggregates() {
  std::vector<Point> points;
  points.reserve(2);
  points.push_back({1, trace::Obj("y", 2)});
  points.push_back({3, trace::Obj("y", 4)});
  for (auto &[x, y] : points) {
    co_yield x;
    co_yield y.value;
  }
  for (auto [x, y] : points) {
    co_yield x;
    y.value += 10;
    co_yield y.value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> tuples() {
  std::vector<std::tuple<int, std::string, int>> rows{{1, "a", 2}, {3, "b", 4}};
  for (auto &[first, text, last] : rows) {
    co_yield first;
    last += static_cast<int>(text.size());
    co_yield last;
  }
  for (auto [first, text, last] : rows)
    co_yield first + last;
}

YIELDC_GENERATOR yieldc::generator<int> arrays() {
  int pairs[2][2] = {{1, 2}, {3, 4}};
  for (auto &[left, right] : pairs) {
    co_yield left;
    right = 10 * right;
    co_yield right;
  }
  for (auto [left, right] : pairs)
    co_yield left + right;
}

// The names are needed in one stretch only: the declaration stays.
YIELDC_GENERATOR yieldc::generator<int> in_one_stretch(int n) {
  int pairs[2][2] = {{1, 2}, {n, 4}};
  for (const auto &[left, right] : pairs) {
    trace::note("left", left);
    trace::note("right", right);
    co_yield 1;
  }
}

int main() {
  trace::drive("in_one_stretch", [] { return in_one_stretch(3); });
  Ages ages{{"ada", 36}, {"bob", 7}};
  trace::drive("map_by_value", [&] { return map_by_value(ages); });
  trace::drive("map_by_const_ref", [&] { return map_by_const_ref(ages); });
  trace::drive("map_by_ref", [&] { return map_by_ref(ages); });
  trace::drive("map_temporary", [] { return map_temporary(); });
  trace::drive("aggregates", [] { return aggregates(); });
  trace::drive("tuples", [] { return tuples(); });
  trace::drive("arrays", [] { return arrays(); });
}
