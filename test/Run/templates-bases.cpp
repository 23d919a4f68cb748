// Members of dependent base classes, named with the class: static or not, that
// is known only at instantiation.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using trace::note;
template <class T> struct Base {
  T base = T(4);
  enum { constant = 5 };
  static int shared() { return 6; }
  T get(int n) const { return base + n; }
};
template <class T> struct Other { static T make(int n) { return T(n); } enum { other = 7 }; };
template <class T> struct Derived : Base<T>, Other<int> {
  YIELDC_GENERATOR yieldc::generator<int> each(T n) {
    int (*pointer)() = &Base<T>::shared;
    T (Base<T>::*member)(int) const = &Base<T>::get;
    co_yield Base<T>::get(n);
    co_yield Base<T>::constant;
    co_yield Base<T>::shared() + pointer();
    co_yield (this->*member)(3);
    co_yield Other<T>::make(2) + Other<T>::other;
    auto f = [this] { return Base<T>::get(1) + Base<T>::base; };
    Base<T>::base = 9;
    note("f", f());
    co_yield Derived::get(n);
    co_yield Derived<T>::get(n) + Derived::other;
    T part = Derived::base;
    co_yield part;
    co_yield 1;
  }
  template <class U> YIELDC_GENERATOR static yieldc::generator<int> all(U) {
    co_yield Base<T>::shared();
  }
};
int main() {
  Derived<int> d;
  trace::drive("each", [&] { return d.each(2); });
  trace::drive("all", [&] { return Derived<int>::all(2); });
}
