// Generic lambdas with template parameters of their own that live across a
// suspension.
//
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

#include <concepts>
#include <memory>
#include <variant>

using yieldc::generator;

namespace {

template <class... Cases> struct overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases> overloaded(Cases...) -> overloaded<Cases...>;

YIELDC_GENERATOR generator<int> parameters(int n) {
  auto size = [n]<class T, int N>(const T (&)[N], auto... more) {
    return N + n + static_cast<int>(sizeof(T)) + (0 + ... + more);
  };
  co_yield size("abc");
  const short values[] = {1, 2};
  co_yield size(values, 10, n);
  auto zero = [n]<class T = int>() { return static_cast<T>(n); };
  co_yield zero();
  co_yield static_cast<int>(zero.template operator()<long>());
}

YIELDC_GENERATOR generator<int> visits(std::variant<int, long, char> one) {
  int total = 0;
  overloaded visit{[&total](int x) { total += x; },
                   [&total](auto x) { total -= static_cast<int>(x); }};
  std::visit(visit, one);
  co_yield total;
  one = 2L;
  std::visit(visit, one);
  co_yield total;
}

YIELDC_GENERATOR generator<int> forwards(int n) {
  auto own = [p = std::make_unique<int>(n)](auto &&...values) -> int & {
    *p = (*p + ... + values);
    return *p;
  };
  co_yield own(1, 2);
  co_yield own();
}

YIELDC_GENERATOR generator<int> constrained(int n) {
  auto of_integers = [n](std::integral auto x, const auto &y) {
    return n + static_cast<int>(x + y);
  };
  auto which = overloaded{
      [n]<class T>(T) requires std::integral<T> { return n; },
      [n]<class T>
        requires std::floating_point<T>
      (T) -> int { return -n; },
      [n]<std::same_as<const char *> T>(T) { return 10 * n; }};
  co_yield of_integers(1L, short{2});
  co_yield which(1);
  co_yield which(1.5);
  co_yield which("text");
}

} // namespace

int main() {
  trace::drive("parameters", [] { return parameters(2); });
  trace::drive("visits", [] { return visits(3); });
  trace::drive("constrained", [] { return constrained(3); });
  trace::drive("forwards", [] { return forwards(3); });
}
