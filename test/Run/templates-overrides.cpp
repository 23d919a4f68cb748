// Generators that override functions of dependent bases.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
template <class T> struct source {
  virtual ~source() = default;
  virtual yieldc::generator<T> items() = 0;
};
template <class T> struct repeat : source<T> {
  T value;
  int n;
  repeat(T v, int k) : value(v), n(k) {}
  YIELDC_GENERATOR yieldc::generator<T> items() override {
    for (int i = 0; i < n; ++i)
      co_yield value;
  }
};
template <class T> class any_range {
  struct concept_t {
    virtual ~concept_t() = default;
    virtual yieldc::generator<T> each() const = 0;
  };
  template <class R> struct model final : concept_t {
    R r;
    explicit model(R x) : r(std::move(x)) {}
    YIELDC_GENERATOR yieldc::generator<T> each() const override {
      for (auto &&x : r)
        co_yield static_cast<T>(x);
    }
  };
  std::shared_ptr<const concept_t> p_;

public:
  template <class R>
  any_range(R r) : p_(std::make_shared<model<R>>(std::move(r))) {}
  yieldc::generator<T> each() const { return p_->each(); }
};
struct shape {
  virtual ~shape() = default;
  virtual yieldc::generator<int> sides() const = 0;
};
template <class Base> struct doubled : Base {
  YIELDC_GENERATOR yieldc::generator<int> sides() const final {
    co_yield 1;
    co_yield 2;
  }
};
int main() {
  repeat<int> r(3, 2);
  source<int> &s = r;
  trace::drive("items", [&] { return s.items(); });
  any_range<double> a(std::vector<int>{1, 2});
  trace::drive("each", [&] { return a.each(); });
  doubled<shape> d;
  const shape &base = d;
  trace::drive("sides", [&] { return base.sides(); });
}
