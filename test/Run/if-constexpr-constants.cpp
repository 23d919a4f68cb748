// Conditions of `if constexpr`, and types, made with constants of the body that
// are objects.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <array>
#include <string>
#include <yieldc/generator.h>

using yieldc::generator;

struct Config {
  int n;
  constexpr int size() const { return n; }
};
struct Made {
  constexpr explicit Made(int a, int b = 2) : n(a + b) {}
  constexpr operator int() const { return n; }
  int n;
};
template <class T> constexpr Config make() {
  return Config{static_cast<int>(sizeof(T))};
}

template <class T> YIELDC_GENERATOR generator<int> conditions(T t) {
  constexpr Config config{static_cast<int>(sizeof(T))};
  constexpr Config four = {4}, other = make<T>();
  constexpr Made made(4), more{1, 1}, last = Made(3);
  constexpr std::array<T, 2> values{};
  constexpr std::array<int, 2> sizes{4, sizeof(T)}, same = sizes;
  if constexpr (config.size() > four.size() && made == 6 &&
                other.n == config.n && more == 2 && last == 5) {
    auto n = t.size();
    co_yield static_cast<int>(n);
    co_yield static_cast<int>(n + 1);
    co_yield static_cast<int>(values.size());
  } else if constexpr (sizes[1] == 4 && values.size() == 2 &&
                       same[0] == four.n) {
    // What shares storage with the branch above needs this one's condition.
    auto n = t + 1;
    co_yield n;
    std::array<T, config.size()> array{};
    T plain[sizes[0]] = {1, 2, 3, 4};
    co_yield static_cast<int>(array.size());
    co_yield array[0];
    co_yield plain[3];
    co_yield made + n;
  }
}

template <class T> struct Holder {
  generator<int> walk();
  T t;
};
template <class T> YIELDC_GENERATOR generator<int> Holder<T>::walk() {
  constexpr Config config{static_cast<int>(sizeof(T))};
  constexpr auto other = make<T>();
  if constexpr (config.size() > 4 && other.n > 4) {
    auto n = t.size();
    co_yield static_cast<int>(n);
    co_yield static_cast<int>(n + 1);
  } else {
    co_yield static_cast<int>(t);
  }
}

int main() {
  trace::drive("int", [] { return conditions(3); });
  trace::drive("text", [] { return conditions(std::string_view("ab")); });
  static Holder<int> one{3};
  static Holder<std::string_view> text{"abc"};
  trace::drive("member int", [] { return one.walk(); });
  trace::drive("member text", [] { return text.walk(); });
}
