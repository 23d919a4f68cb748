// Lazy operations on ranges, in C++11: on machines, boxed generators and
// containers, one round another.
//
// RUN: cd %root/include && %yieldc source/adaptors.h --check -o yieldc/adaptors.h -- -x c++ -std=c++11 -I.
// RUN: %yieldc %s -o %t.cpp -- -std=c++11 %inc
// RUN: %gxx -std=c++11 %warn %inc -I%S %t.cpp -o %t && %t
// RUN: %gxx -std=c++11 -O2 %warn %inc -I%S %t.cpp -o %t && %t
// RUN: %gxx -std=c++20 %warn %inc -I%S %t.cpp -o %t && %t
// RUN: %clangxx14 -std=c++14 %warn %inc -I%S %t.cpp -o %t && %t
// RUN: %clangxx -std=c++11 %warn %san %inc -I%S %t.cpp -o %t && %t
// RUN: %clangxx -std=c++17 %warn %san %inc -I%S %t.cpp -o %t && %t
// RUN: %native %warn %san %inc -I%S %s -o %t && %t

#include "Inputs/check.h"

#include <list>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/adaptors.h>

YIELDC_GENERATOR yieldc::generator<int> count(int from) {
  for (;; ++from)
    co_yield from;
}

YIELDC_GENERATOR yieldc::generator<std::string> words() {
  co_yield "one";
  co_yield std::string("two");
}

YIELDC_GENERATOR yieldc::generator<int> asked(int &times) {
  for (;;) {
    ++times;
    co_yield times;
  }
}

struct only_moved {
  std::unique_ptr<int> held;
  bool operator()(int x) const { return x % *held == 0; }
};

int main() {
  using ints = std::vector<int>;
  auto isOdd = [](int x) { return x % 2 != 0; };
  CHECK(yieldc::to<std::vector>(yieldc::take(count(3), 2)) == ints({3, 4}));
  CHECK(yieldc::to<ints>(yieldc::take(count(3), 0)).empty());
  CHECK(yieldc::to<std::list<long>>(yieldc::take(ints{1}, 5)) ==
        std::list<long>({1}));
  CHECK(yieldc::to<std::vector>(yieldc::drop(ints{1, 2, 3}, 1)) ==
        ints({2, 3}));
  CHECK(yieldc::to<std::vector>(yieldc::take(
            yieldc::filter(yieldc::drop(count(0), 4), isOdd), 3)) ==
        ints({5, 7, 9}));
  CHECK(yieldc::to<std::vector>(yieldc::take_while(count(0), [](int x) {
          return x < 2;
        })) == ints({0, 1}));
  CHECK(yieldc::to<std::vector>(yieldc::map(yieldc::take(count(1), 3),
                                            [](int x) { return x * x; })) ==
        ints({1, 4, 9}));
  CHECK(yieldc::to<std::vector>(yieldc::map(words(), [](std::string const &w) {
          return w.size();
        })) == std::vector<std::size_t>({3, 3}));
  CHECK(yieldc::to<std::vector>(yieldc::chain(ints{1, 2}, ints{3})) ==
        ints({1, 2, 3}));

  // What a take() hands out is what the generator holds: no copy.
  yieldc::generator<std::string> boxed = words();
  auto first = yieldc::take(std::move(boxed), 1);
  CHECK(*first.next() == "one");
  CHECK(!first.next());

  // No element is asked for that is not handed out.
  int times = 0;
  for (int x : yieldc::take(asked(times), 3))
    CHECK(x == times);
  CHECK(times == 3);

  // The elements of a container may be changed through it.
  ints numbers{1, 2};
  auto all = yieldc::filter(numbers, isOdd);
  ++*all.next();
  CHECK(numbers == ints({1, 2})); // it has a copy

  std::string told;
  for (auto &&both : yieldc::zip(words(), count(7)))
    told += both.first + std::to_string(both.second) + ' ';
  CHECK(told == "one7 two8 ");
  told.clear();
  for (auto &&both : yieldc::zip(count(7), words()))
    told += std::to_string(both.first) + both.second + ' ';
  CHECK(told == "7one 8two ");
  told.clear();
  for (auto &&numbered : yieldc::enumerate(words()))
    told += std::to_string(numbered.first) + numbered.second + ' ';
  CHECK(told == "0one 1two ");

  only_moved divides{std::unique_ptr<int>(new int(5))};
  CHECK(yieldc::to<std::vector>(yieldc::take(
            yieldc::filter(count(1), std::move(divides)), 2)) ==
        ints({5, 10}));
}
