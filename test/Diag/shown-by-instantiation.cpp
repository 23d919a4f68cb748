// What the runtime cannot do for the types of an instantiation is refused at
// the generator.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/own.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=note: --check-prefix=OWN %s < %t/errors
// RUN: not %yieldc %t/nine.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=note: --check-prefix=NINE %s < %t/errors
// RUN: not %yieldc %t/base.cpp -o %t/out.cpp -- -std=c++17 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=note: --check-prefix=BASE %s < %t/errors
// RUN: not ls %t/out.cpp

// OWN:      own.cpp:21:50: error: not possible in an instantiation of `ends`: a structured binding of a type with its own `get` in a template; name the object, and call `get`
// OWN-NEXT: template <class T> YIELDC_GENERATOR generator<T> ends(T from, T to) {
// OWN-NEXT: {{^ +[|] {50}\^}}
// NINE:      nine.cpp:7:52: error: not possible in an instantiation of `parts`: a structured binding of more than eight names in a template; name the object, and call `get` or name its members
// NINE-NEXT: template <class T> YIELDC_GENERATOR generator<int> parts(T all) {
// NINE-NEXT: {{^ +[|] {52}\^}}
// BASE:      base.cpp:8:43: error: not possible in an instantiation of `doubled::sides`: a function that overrides one of a base and does not say so; write `override`
// BASE-NEXT:   YIELDC_GENERATOR yieldc::generator<int> sides() const {
// BASE-NEXT: {{^ +[|] {43}\^}}

//--- own.cpp
#include <tuple>
#include <yieldc/generator.h>
using yieldc::generator;

template <class T> struct range {
  T first, last;
};
template <size_t I, class T> T get(const range<T> &one) {
  return I == 0 ? one.first : one.last;
}
namespace std {
template <class T> struct tuple_size<::range<T>> {
  static constexpr size_t value = 2;
};
template <size_t I, class T> struct tuple_element<I, ::range<T>> {
  using type = T;
};
} // namespace std
template <class T> range<T> range_of(T from, T to) { return {from, to}; }

template <class T> YIELDC_GENERATOR generator<T> ends(T from, T to) {
  auto [first, last] = range_of(from, to);
  co_yield first;
  co_yield last;
}
int main() { return *ends(1, 2).next(); }

//--- nine.cpp
#include <yieldc/generator.h>
using yieldc::generator;

struct nine {
  int a, b, c, d, e, f, g, h, i;
};
template <class T> YIELDC_GENERATOR generator<int> parts(T all) {
  auto [a, b, c, d, e, f, g, h, i] = all;
  co_yield a + b + c + d + e + f + g + h;
  co_yield i;
}
int main() { return *parts(nine()).next(); }

//--- base.cpp
#include <yieldc/generator.h>

struct shape {
  virtual ~shape() = default;
  virtual yieldc::generator<int> sides() const = 0;
};
template <class Base> struct doubled : Base {
  YIELDC_GENERATOR yieldc::generator<int> sides() const {
    co_yield 1;
    co_yield 2;
  }
};
doubled<shape> one;
