// In a template an operator that evaluates one operand or the other stays whole
// in the operand of a `co_yield`; braces after a type make that type's object.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

template <class T> T half(T t) { return t / T(2); }
template <class T> bool isBig(const T &t) { return t > T(2); }

template <class T> YIELDC_GENERATOR generator<T> numbers(T t, int count) {
  co_yield count ? t / T(count) : T();
  co_yield isBig(t) ? half(t) : t;
  co_yield isBig(t) ? T{} : T{t};
  t = isBig(t) && isBig(half(t)) ? T(1) : T(7);
  co_yield (t > T(0) && t < T(9)) ? half(t) : half(half(t));
  co_yield T{t} + T{};
}
template <class T> YIELDC_GENERATOR generator<bool> truths(T t) {
  co_yield isBig(t) && isBig(half(t));
  co_yield isBig(t) || !isBig(half(t));
  co_yield t > T(0) && (t < T(9) || t == T(12));
}
template <class T>
YIELDC_GENERATOR generator<const T &, int> objects(T t, bool first) {
  T other("other", 2);
  co_yield first ? t : other;
  note("same", first ? t.value : other.value);
  co_yield first ? T("made", 3) : other;
  note("made");
  co_yield first ? T(t) : T{"braced", 4};
  note("copied", 1 + (co_yield t));
}
// What is sent is a number in any case, and so are both operands.
template <class T>
YIELDC_GENERATOR generator<T, bool> repeated(T value, int n, bool closed) {
  for (;;) {
    if (closed || !(co_yield value))
      break;
    bool goesOn = n > 0 && (co_yield value);
    closed = !goesOn || --n == 0;
  }
}
template <class T> YIELDC_GENERATOR generator<std::string> texts(T t) {
  co_yield isBig(t) ? std::to_string(t) + "!" : std::string();
  co_yield isBig(t) ? "big" : "small";
}

int main() {
  trace::drive("three", [] { return numbers(9, 3); });
  trace::drive("none", [] { return numbers(1, 0); });
  trace::drive("big", [] { return truths(12); });
  trace::drive("small", [] { return truths(2L); });
  trace::drive("first", [] { return objects(Obj("t", 1), true); });
  trace::drive("second", [] { return objects(Obj("t", 1), false); });
  trace::drive("repeated", [] { return repeated(3, 2, false); });
  trace::drive("closed", [] { return repeated(3L, 0, true); });
  trace::drive("texts", [] { return texts(3); });
  trace::drive("texts", [] { return texts(1L); });
}
