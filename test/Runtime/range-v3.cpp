// Machines and boxed generators are ranges of range-v3, before C++20.
// REQUIRES: range-v3
// RUN: split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++14 %inc
// RUN: %gxx -std=c++14 %inc %t/out.cpp -o %t/run
// RUN: %t/run | FileCheck %s
// RUN: %clangxx -std=c++17 %inc %t/out.cpp -o %t/run
// RUN: %t/run | FileCheck %s
//
// CHECK:      1 3 5 7 9
// CHECK-NEXT: 4 squares, the last is 9
// CHECK-NEXT: 10 in all

//--- in.cpp
#include <cstdio>
#include <range/v3/algorithm/for_each.hpp>
#include <range/v3/numeric/accumulate.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> count(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

int main() {
  auto machine = count(100);
  ranges::for_each(machine |
                       ranges::views::filter([](int i) { return i % 2 == 1; }) |
                       ranges::views::take(5),
                   [](int i) { std::printf("%d ", i); });
  yieldc::generator<int> boxed = count(4);
  auto squares = boxed |
                 ranges::views::transform([](int i) { return i * i; }) |
                 ranges::to<std::vector>();
  std::printf("\n%zu squares, the last is %d\n", squares.size(),
              squares.back());
  std::printf("%d in all\n", ranges::accumulate(count(5), 0));
}
