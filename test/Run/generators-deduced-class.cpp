// Variables of a class deduced from a generator.
//
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> count(int n) { for (int i = 0; i < n; ++i) co_yield i; }
template <class G> struct Ahead {
  explicit Ahead(G g) : g_(std::move(g)) {}
  G g_;
};
struct Source {
  int n;
  YIELDC_GENERATOR yieldc::generator<int> count() const {
    for (int i = 0; i < n; ++i)
      co_yield i;
  }
};
YIELDC_GENERATOR yieldc::generator<int> of_member(int n) {
  Source src{n};
  Ahead in(src.count());
  co_yield 1;
  while (auto s = in.g_.next())
    co_yield s.value();
}
YIELDC_GENERATOR yieldc::generator<int> user(int n) {
  Ahead in{count(n)};
  co_yield 1;
  while (auto s = in.g_.next())
    co_yield s.value();
}
int main() {
  trace::drive("user", [] { return user(3); });   trace::drive("of_member", [] { return of_member(3); });
}
