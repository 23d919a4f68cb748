// Member templates of a class that is not complete yet where their machines are
// declared.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

struct plain {
  template <class T> YIELDC_GENERATOR generator<T> sums(T t) {
    co_yield t + T(x);
    co_yield T(this->x) * T(twice(t));
    co_yield half(T(later)) + t;
  }
  template <class T> YIELDC_GENERATOR generator<T, int> sent(T t) const {
    t = T(x) + T(co_yield t);
    co_yield t;
    t = T(late(t)) + T(co_yield t);
    co_yield t;
  }
  template <class T> YIELDC_GENERATOR generator<const Obj &> objects(T t) {
    const auto &made = make(t);
    co_yield made;
    co_yield made_of(object, t);
    for (const auto &each : {make(t), make(T(x))})
      co_yield each;
    auto &&first = object;
    co_yield first;
  }
  template <class T>
  YIELDC_GENERATOR static generator<T> others(plain &other, T t) {
    co_yield t + T(other.x);
    const plain &same = other;
    co_yield T(same.later) + t;
    co_yield T(same.twice(t)) - T(other.object.value);
  }
  template <class T>
  YIELDC_GENERATOR generator<T, int> pointed(const plain *other, T t) {
    t = T(other->x) + T(co_yield t);
    const plain &same = *this;
    co_yield T(same.later) + t;
  }
  int x = 3;
  template <class T> static T half(T t) { return t / T(2); }
  template <class T> T twice(T t) const { return t * T(x); }
  template <class T> int late(T t) const { return static_cast<int>(t) + later; }
  template <class T> Obj make(T t) { return Obj("made", static_cast<int>(t)); }
  template <class T> Obj made_of(const Obj &o, T t) {
    return Obj("of", o.value + static_cast<int>(t));
  }
  int later = 8;
  Obj object = Obj("object", 1);
};

struct outer {
  template <class T> struct inner {
    T t;
    outer *o;
    YIELDC_GENERATOR generator<T> go() {
      co_yield t + T(o->base);
      co_yield T(this->o->base) * T(o->twice());
    }
  };
  int base = 2;
  int twice() const { return 2 * base; }
};

int main() {
  plain it;
  trace::drive("sums", [&] { return it.sums(2); });
  trace::drive("sums", [&] { return it.sums(2L); });
  trace::drive("sent", [&] { return it.sent(5); });
  trace::drive("others", [&] { return plain::others(it, 2); });
  trace::drive("pointed", [&] { return it.pointed(&it, 2L); });
  outer around;
  outer::inner<long> inside{4, &around};
  trace::drive("inner", [&] { return inside.go(); });
  trace::drive("objects", [&] { return it.objects(6); });
}
