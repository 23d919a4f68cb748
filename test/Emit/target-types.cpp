// What the user deduces is a type of the target and of its library, not of
// where the tool runs: it is written with the words that it comes from.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: FileCheck %s < %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

// CHECK-LABEL: class numbers_generator
// CHECK:       ::std::size_t size;
// CHECK-NEXT:  ::std::ptrdiff_t distance;
// CHECK-NEXT:  ::reg_t value;
// CHECK-NEXT:  decltype(::reg_t() + 0u) twice;
// CHECK-NEXT:  decltype(::std::uint16_t() + 1) promoted;
// CHECK-NEXT:  decltype(::std::int32_t() + 1) converted;
// CHECK-NEXT:  decltype(100000) wide;
// CHECK-NEXT:  int sum;
// CHECK-NEXT:  unsigned int plain;
// CHECK-NEXT:  unsigned long stated;
// CHECK-NEXT:  ::std::uint32_t same;
// CHECK-NEXT:  decltype(true ? ::std::uint32_t() : ::reg_t()) chosen;
// CHECK-NEXT:  ::std::size_t again;
// CHECK-NEXT:  ::std::size_t *size_too_; // size_too

// CHECK-LABEL: class containers_generator
// CHECK:       ::std::vector<::std::uint32_t>::iterator first;
// CHECK:       ::std::vector<::std::uint32_t>::iterator found;
// CHECK:       ::std::map<int, ::std::uint32_t>::iterator entry;
// CHECK:       ::std::map<int, ::std::vector<::std::uint16_t>>::mapped_type list;
// CHECK:       ::std::uint32_t front;
// CHECK-NEXT:  ::std::uint32_t most;
// CHECK-NEXT:  ::std::uint64_t sum;
// CHECK-NEXT:  ::std::uint32_t *data;
// CHECK-NEXT:  int number;
// CHECK-NEXT:  ::std::uint16_t called;
// CHECK:       const ::std::uint32_t *each_;

//--- in.cpp
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>
#include <vector>
#include <yieldc/generator.h>

typedef std::uint32_t reg_t;
template <class T> struct hw {
  static T read() { return T(1); }
};
void use(...);

YIELDC_GENERATOR yieldc::generator<int>
numbers(const char *p, const char *q, std::uint16_t small, std::int32_t signed_,
        int n, std::uint32_t u) {
  auto size = sizeof(*p);
  auto distance = p - q;
  auto value = hw<reg_t>::read();
  auto twice = value + 0u;
  auto promoted = small + 1;
  auto converted = signed_ + 1;
  auto wide = 100000;
  auto sum = n + 1;
  auto plain = 5u;
  auto stated = 1ul << 3;
  auto same = n ? u : u + 1;
  auto chosen = n ? u : value;
  auto again = size;
  auto &size_too = size;
  co_yield 1;
  use(size, distance, value, twice, promoted, converted, wide, sum, plain,
      stated, chosen, same, again, size_too);
}

YIELDC_GENERATOR yieldc::generator<int>
containers(std::vector<std::uint32_t> v, std::map<int, std::uint32_t> m,
           std::vector<int> w, std::map<int, std::vector<std::uint16_t>> lists,
           std::function<std::uint16_t(int)> function) {
  auto first = v.begin();
  auto found = std::find(v.begin(), v.end(), 3);
  auto entry = m.find(1);
  auto list = lists[1];
  auto front = v.front();
  auto most = std::max(front, v.back());
  auto sum = std::accumulate(v.begin(), v.end(), std::uint64_t{0});
  auto data = v.data();
  auto number = w.front();
  auto called = function(1);
  co_yield 1;
  std::printf("%d %d %d", *first == *found, entry->first, number);
  use(list.size(), called);
  use(front, most, sum, data);
  for (const auto &each : v) {
    co_yield 2;
    use(each);
  }
}
