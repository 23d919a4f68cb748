// What the init-captures of a lambda in the operand of a suspension make lives
// as long as the full expression.
//
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

inline const Obj &id(const Obj &o) { return o; }
template <class F> int call(int t, const F &f) { return t + f(); }

YIELDC_GENERATOR generator<int> operands(int t) {
  co_yield call(t, [&r = id(Obj(3))] { return r.value; });
  co_yield call(t, [o = Obj(4)] { return o.value; });
  co_yield call(t, [n = id(Obj(4)).value] { return n; });
  co_yield [n = id(Obj(5)).value] { return n; }();
  co_yield [&o = id(Obj(6))] { return o.value; }();
}

YIELDC_GENERATOR generator<int> variables(int t) {
  auto kept = [&r = id(Obj(3))] { return sizeof(r) > 1; };
  co_yield kept() + t;
  auto number = [n = id(Obj(4)).value] { return n; };
  co_yield number();
}

template <class T> YIELDC_GENERATOR generator<int> dependent(T t) {
  co_yield call(t, [&r = id(Obj(3))] { return r.value; });
  co_yield call(t, [n = id(Obj(4)).value] { return n; });
  co_yield [n = id(Obj(5)).value] { return n; }();
  co_yield [&o = id(Obj(6))] { return o.value; }();
  T e = t;
  co_yield call(e, [&r = e] { return r; });
}

template <class G> void drive(G make) {
  for (int n = 0; n < 7; ++n) {
    auto g = make(1);
    int i = 0;
    while (auto s = g.next()) {
      note("value", *s);
      if (++i == n)
        break;
    }
  }
}

int main() {
  drive(operands);
  drive(variables);
  drive(dependent<int>);
}
