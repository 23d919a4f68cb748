// With C++20, generators are views and input ranges.
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++23 %warn %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ %warn %inc %s -o %t && %t

#include "Inputs/check.h"
#include "Inputs/machines.h"

#include <memory>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

using yieldc::generator;

static_assert(std::input_iterator<count::iterator>);
static_assert(!std::forward_iterator<count::iterator>);
static_assert(std::ranges::input_range<count>);
static_assert(std::ranges::view<count>);
static_assert(std::ranges::common_range<count>);

template <class G> constexpr bool is_input_view() {
  return std::ranges::input_range<G> && std::ranges::view<G>;
}
static_assert(is_input_view<generator<int>>());
static_assert(is_input_view<generator<std::string>>());
static_assert(is_input_view<generator<std::unique_ptr<int>>>());
static_assert(is_input_view<generator<int &>>());
static_assert(is_input_view<generator<std::string &&>>());
static_assert(is_input_view<generator<int, int, long>>());
struct abstract {
  virtual ~abstract() = default;
  virtual void f() = 0;
};
static_assert(!std::ranges::forward_range<generator<abstract>>);
static_assert(!std::ranges::view<std::vector<int>>);

struct pinned : yieldc::machine<pinned, int> {
  pinned() = default;
  pinned(pinned const &) = delete;
  yieldc::step<int> next() { return yieldc::step<int>(); }
};
static_assert(std::ranges::input_range<pinned> && !std::ranges::view<pinned>);

int main() {
  auto even = [](int x) { return x % 2 == 0; };
  std::vector<int> seen;
  for (int x : count(0, 1000) | std::views::filter(even) | std::views::take(3))
    seen.push_back(x);
  CHECK(seen == std::vector<int>({0, 2, 4}));

  generator<int> boxed = count(0, 3);
  seen.clear();
  for (int x :
       std::move(boxed) | std::views::transform([](int n) { return n * n; }))
    seen.push_back(x);
  CHECK(seen == std::vector<int>({0, 1, 4}));

  pinned g;
  CHECK(std::ranges::distance(g.begin(), g.end()) == 0);
}
