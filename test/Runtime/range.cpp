// range_begin and range_end find what a range-for finds.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/check.h"

#include <initializer_list>
#include <type_traits>
#include <valarray>
#include <vector>

namespace elsewhere {
struct by_argument {
  int data[2];
};
int *begin(by_argument &range) { return range.data; }
int *end(by_argument &range) { return range.data + 2; }
int const *begin(by_argument const &range) { return range.data; }
int const *end(by_argument const &range) { return range.data + 2; }

/// Members come first.
struct both {
  int data[1];
  int *begin() { return data; }
  int *end() { return data + 1; }
};
long begin(both &);
long end(both &);
} // namespace elsewhere

template <class Range> int sum(Range &&range) {
  int total = 0;
  auto it = yieldc::range_begin(range);
  auto last = yieldc::range_end(range);
  for (; it != last; ++it)
    total += *it;
  return total;
}

int main() {
  int array[] = {1, 2, 3};
  CHECK(sum(array) == 6);
  static_assert(
      std::is_same<decltype(yieldc::range_begin(array)), int *>::value, "");
  int const constant[] = {4, 5};
  CHECK(sum(constant) == 9);

  std::vector<int> vector{1, 2};
  CHECK(sum(vector) == 3);
  static_assert(std::is_same<decltype(yieldc::range_begin(vector)),
                             std::vector<int>::iterator>::value,
                "");
  CHECK(sum(std::vector<int>{3, 4}) == 7);
  CHECK(sum(std::initializer_list<int>{5, 6}) == 11);
  CHECK(sum(std::valarray<int>{1, 1, 1}) == 3); // free std::begin

  elsewhere::by_argument lookup = {{7, 8}};
  CHECK(sum(lookup) == 15);
  elsewhere::by_argument const &read_only = lookup;
  CHECK(sum(read_only) == 15);
  elsewhere::both both = {{9}};
  CHECK(sum(both) == 9);

#if __cplusplus >= 201402L
  static constexpr int fixed[] = {1, 2};
  static_assert(*yieldc::range_begin(fixed) == 1, "");
  static_assert(yieldc::range_end(fixed) - yieldc::range_begin(fixed) == 2, "");
#endif
}
