// A machine that may not move once it runs is a view all the same: it is moved
// and assigned before that.
// RUN: %yieldc %s -o %t.cpp -- -std=c++20 %inc
// RUN: grep "movable only before the first" %t.cpp
// RUN: %gxx -std=c++20 %warn %san %inc %t.cpp -o %t && %t

#include <cassert>
#include <ranges>
#include <string>
#include <string_view>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<std::string_view>
words(std::string_view text) {
  while (!text.empty()) {
    auto end = text.find(' ');
    co_yield text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

int main() {
  std::string seen;
  for (auto word : words("a b c d") | std::views::take(2))
    seen += word;
  assert(seen == "ab");
  auto all = words("x y");
  assert(*all.next() == "x");
  all = words("e f");
  assert(*all.next() == "e" && *all.next() == "f" && !all.next());
}
