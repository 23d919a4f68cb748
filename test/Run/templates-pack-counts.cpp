// How many parameters a pack has, in what the class declares: conditions of
// branches, bounds of arrays, arguments of templates.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <tuple>
#include <vector>
#include <yieldc/generator.h>

template <class... Ts> auto sum(Ts... all) { return (all + ...); }

template <class T, class... Ts>
YIELDC_GENERATOR yieldc::generator<int> each(T first, Ts... rest) {
  if constexpr (sizeof...(rest) == 0) {
    co_yield first;
  } else {
    auto all = sum(rest...);
    co_yield all;
    co_yield all + 1;
    if constexpr (sizeof...(rest) > 1) {
      auto more = sum(rest..., first);
      co_yield more;
      co_yield more;
    }
  }
}

template <class T, class... Ts>
YIELDC_GENERATOR yieldc::generator<int> stored(T first, const Ts &...rest) {
  int all[sizeof...(rest) + 1] = {static_cast<int>(first),
                                  static_cast<int>(rest)...};
  for (int one : all)
    co_yield one;
  std::array<int, 2 * sizeof...(rest)> twice{};
  for (auto &one : twice) {
    one += static_cast<int>(sizeof...(rest));
    co_yield one;
  }
  constexpr auto count = sizeof...(rest);
  T counted[count + 1] = {first};
  for (T &one : counted) {
    co_yield static_cast<int>(one);
  }
}

template <class R, class... Rs>
YIELDC_GENERATOR auto product(const R &range, const Rs &...rest)
    -> yieldc::generator<
        std::tuple<typename R::value_type, typename Rs::value_type...>> {
  for (const auto &x : range) {
    if constexpr (sizeof...(rest) == 0)
      co_yield std::tuple<typename R::value_type>{x};
    else
      for (auto &&tail : product(rest...))
        co_yield std::tuple_cat(std::make_tuple(x), tail);
  }
}

template <class T> struct Holder {
  T base;
  template <class... Ts>
  YIELDC_GENERATOR yieldc::generator<T> plus(Ts... next) const {
    T all[sizeof...(next) + 1] = {base, static_cast<T>(next)...};
    if constexpr (sizeof...(next) != 0) {
      auto total = sum(next...);
      co_yield static_cast<T>(total);
    }
    for (T one : all)
      co_yield one;
  }
};

int main() {
  trace::drive("one", [] { return each(1); });
  trace::drive("two", [] { return each(1, 2); });
  trace::drive("three", [] { return each(1, short(2), 3); });
  trace::drive("stored", [] {
    static long three = 3;
    return stored(1, three, three);
  });
  std::vector<int> some{1, 2};
  for (auto &&both : product(some, some))
    std::printf("%d%d ", std::get<0>(both), std::get<1>(both));
  std::printf("\n");
  Holder<int> holder{3};
  trace::drive("plus", [&] { return holder.plus(1, 2L); });
  trace::drive("plus nothing", [&] { return holder.plus(); });
  auto lambda = [](int base, auto... more)
      YIELDC_GENERATOR -> yieldc::generator<int> {
    int all[sizeof...(more) + 1] = {base, static_cast<int>(more)...};
    for (int one : all)
      co_yield one;
  };
  trace::drive("lambda", [&] { return lambda(1, 2L, 3); });
}
