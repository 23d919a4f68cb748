// Range-for over arrays and containers: what the range may be, how the loop
// variable may be declared.
// flags: -Wno-range-loop-construct
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <initializer_list>
#include <list>
#include <map>
#include <string>
#include <vector>
#include <yieldc/generator.h>

std::vector<int> numbers(int n) {
  std::vector<int> result;
  for (int i = 0; i < n; ++i)
    result.push_back(i * i);
  return result;
}

std::vector<int> shared_numbers{7, 8, 9};
std::vector<int> &lvalue_call() {
  trace::note("lvalue_call");
  return shared_numbers;
}

YIELDC_GENERATOR yieldc::generator<int> over_array() {
  int values[] = {3, 1, 2};
  for (int value : values)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<char> over_literal() {
  for (char c : "abc")
    co_yield c;
}

YIELDC_GENERATOR yieldc::generator<int> over_matrix() {
  const int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (const auto &row : matrix) {
    for (int cell : row)
      co_yield cell;
    co_yield -1;
  }
}

YIELDC_GENERATOR yieldc::generator<int> over_local_vector(int n) {
  std::vector<int> values = numbers(n);
  for (int value : values)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> over_temporary(int n) {
  for (int value : numbers(n))
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> over_braced_list() {
  for (int value : {5, 6, 7})
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> over_constructed(int n) {
  for (auto &value : std::vector<int>(static_cast<std::size_t>(n), 4)) {
    co_yield value;
    value = 5;
    co_yield value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> over_lvalue_call() {
  for (int &value : lvalue_call())
    co_yield ++value;
}

YIELDC_GENERATOR yieldc::generator<int> over_moved(std::vector<int> values) {
  for (int value : std::move(values))
    co_yield value;
  co_yield static_cast<int>(values.size());
}

YIELDC_GENERATOR yieldc::generator<int>
over_reference_parameter(std::vector<int> &values) {
  for (int &value : values) {
    value += 10;
    co_yield value;
    value += 10;
  }
}

YIELDC_GENERATOR yieldc::generator<int>
over_const_reference(const std::vector<int> &values) {
  for (const int &value : values)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> over_array_parameter(int (&values)[3]) {
  for (int &value : values) {
    co_yield value;
    value *= 2;
  }
}

YIELDC_GENERATOR yieldc::generator<int>
over_pointer(const std::vector<int> *values) {
  for (auto value : *values)
    co_yield value;
}

struct Holder {
  std::vector<int> values;
  int few[2];
};

YIELDC_GENERATOR yieldc::generator<int> over_member(Holder holder) {
  for (int value : holder.values)
    co_yield value;
  for (int value : holder.few)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> declared_ways(std::vector<int> values) {
  for (auto value : values)
    co_yield value;
  for (auto &value : values)
    co_yield ++value;
  for (const auto &value : values)
    co_yield value;
  for (auto &&value : values)
    co_yield ++value;
  for (const int value : values)
    co_yield value;
  for (long value : values)
    co_yield static_cast<int>(value);
  for (const long &converted : values)
    co_yield static_cast<int>(converted);
}

YIELDC_GENERATOR yieldc::generator<std::string> over_strings() {
  std::list<std::string> words{"one", "two"};
  for (std::string word : words) {
    word += "!";
    co_yield word;
  }
  for (std::string &word : words) {
    word += "?";
    co_yield word;
  }
  for (const std::string &word : words)
    co_yield word;
}

YIELDC_GENERATOR yieldc::generator<std::string> over_map() {
  std::map<std::string, int> ages{{"ada", 36}, {"bob", 7}};
  for (const std::pair<const std::string, int> &entry : ages) {
    co_yield entry.first;
    co_yield std::to_string(entry.second);
  }
  for (auto &entry : ages) {
    entry.second += 1;
    co_yield entry.first + "!";
  }
}

YIELDC_GENERATOR yieldc::generator<int> over_std_array() {
  for (int value : std::array<int, 3>{{1, 2, 3}})
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> over_empty() {
  std::vector<int> none;
  for (int value : none)
    co_yield value;
  co_yield -1;
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  for (int a : numbers(n))
    for (int b : numbers(n)) {
      if (b > a)
        break;
      if (b == 1)
        continue;
      co_yield 100 * a + b;
    }
}

YIELDC_GENERATOR yieldc::generator<int> no_yield_inside(int n) {
  int sum = 0;
  for (int value : numbers(n))
    sum += value;
  co_yield sum;
  for (auto &value : shared_numbers)
    sum += value;
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> shadows_its_range() {
  std::vector<std::vector<int>> x{{1, 2}, {3}};
  for (auto &y : x)
    for (int value : y)
      co_yield value;
}

int main() {
  trace::drive("over_array", [] { return over_array(); });
  trace::drive("over_literal", [] { return over_literal(); });
  trace::drive("over_matrix", [] { return over_matrix(); });
  trace::drive("over_local_vector", [] { return over_local_vector(3); });
  trace::drive("over_temporary", [] { return over_temporary(3); });
  trace::drive("over_braced_list", [] { return over_braced_list(); });
  trace::drive("over_constructed", [] { return over_constructed(2); });
  trace::drive("over_lvalue_call", [] { return over_lvalue_call(); });
  trace::drive("over_moved", [] { return over_moved(numbers(3)); });
  std::vector<int> values{1, 2};
  trace::drive("over_reference_parameter",
               [&values] { return over_reference_parameter(values); });
  trace::drive("over_const_reference",
               [&values] { return over_const_reference(values); });
  int array[] = {1, 2, 3};
  trace::drive("over_array_parameter",
               [&array] { return over_array_parameter(array); });
  trace::drive("over_pointer", [&values] { return over_pointer(&values); });
  trace::drive("over_member",
               [] { return over_member(Holder{numbers(2), {8, 9}}); });
  trace::drive("declared_ways", [] { return declared_ways(numbers(2)); });
  trace::drive("over_strings", [] { return over_strings(); });
  trace::drive("over_map", [] { return over_map(); });
  trace::drive("over_std_array", [] { return over_std_array(); });
  trace::drive("over_empty", [] { return over_empty(); });
  trace::drive("nested", [] { return nested(3); });
  trace::drive("no_yield_inside", [] { return no_yield_inside(3); });
  trace::drive("shadows_its_range", [] { return shadows_its_range(); });
}
