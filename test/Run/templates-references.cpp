// References and temporaries in templates, where it is not known before
// instantiation whether an expression makes an object.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;

struct Pair {
  int first;
  Obj second;
};
template <class T> Pair pair_of(T n) {
  return Pair{static_cast<int>(n), Obj("pair", static_cast<int>(n))};
}
template <class T> const T &same(const T &object) { return object; }
inline int valued(const Obj &object) { return object.value; }

struct Overloaded {
  int call() { return 1; }
  int call() const { return 2; }
};

template <class I, class O>
YIELDC_GENERATOR yieldc::generator<int> references(I n, O object) {
  const Obj &kept = make("kept", n);
  const int &part = pair_of(n).second.value;
  note("part", part);
  const long &converted = n;
  int &&sum = n + 1;
  const O &alias = object;
  co_yield kept.value;
  ++n;
  note("converted", converted);
  note("sum", sum);
  co_yield alias.value + part;
  const Obj &local = same(object);
  co_yield local.value;
}

// A declaration that is taken apart, one of whose variables is a reference.
template <class I, class O>
YIELDC_GENERATOR yieldc::generator<int> together(I n) {
  {
  again:
    O first("first", n), second(first), &third = second;
    third.value += n;
    if (n++ < 3)
      goto again;
  }
  co_yield n;
}

// What a reference keeps alive dies before what was there before it.
template <class I, class O> YIELDC_GENERATOR yieldc::generator<int> last(I n) {
  O first("first", n);
  co_yield first.value;
  auto &&kept = make("kept", n);
  note("kept", kept.value);
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> arrays(T t) {
  T a[2] = {t, t};
  T(&r)[2] = a;
  const T(&c)[2] = a;
  co_yield r[0];
  r[1] = r[1] + t;
  co_yield c[1];
  co_yield static_cast<T>(sizeof(r) / sizeof(*r));
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int> constness(T object) {
  const T &r = object;
  co_yield object.call();
  co_yield r.call();
}

template <class I, class O>
YIELDC_GENERATOR yieldc::generator<O> operands(I n, O object) {
  co_yield pair_of(n).second;
  co_yield same(pair_of(n + 1).second);
  co_yield same(same(object));
  co_yield O("made", n);
  co_yield same(O("temporary", valued(make("inner", n))));
}

template <class I>
YIELDC_GENERATOR yieldc::generator<I, I> expressions(I n) {
  I got = same(n) + (co_yield n);
  note("got", got);
  got = pair_of(n).second.value + (co_yield got);
  note("got", got);
  auto other = co_yield got;
  note("other", other);
}

// A variable that is declared in pieces, and captured.
YIELDC_GENERATOR yieldc::generator<std::string, int> captured(int n) {
  while (int c = n-- > 0 ? (co_yield std::to_string(n)) + 1 : 0) {
    co_yield std::to_string(c);
    int x = c + (co_yield std::to_string([&] { return c * 2; }()));
    co_yield std::to_string(x);
  }
}

// What a reference keeps alive ends after what is declared after it.
template <class I>
YIELDC_GENERATOR yieldc::generator<int> ends_in_order(I n, const trace::Obj &o) {
  {
    auto first = n + 1;
  again:
    const trace::Obj &kept{"kept", o.value};
    const auto later = trace::make("later", n);
    if (kept.value + later.value + n++ < first)
      goto again;
  }
  co_yield n;
}

// The way out of a loop with an object ends first what a reference keeps.
template <class I>
YIELDC_GENERATOR yieldc::generator<int> leaves(I n, const trace::Obj &o) {
  for (int i = 2; i > 0; --i) {
    trace::Obj round("round", i);
    co_yield i + o.value;
    if (n > 1) {
      const int &part = trace::make("kept", n).value;
      (void)part;
      break;
    }
    ++n;
  }
  co_yield n;
}

int main() {
  trace::drive("last", [] { return last<int, Obj>(1); });
  trace::drive("together", [] { return together<int, Obj>(1); });
  trace::drive("references",
               [] { return references(3, Obj("parameter", 4)); });
  trace::drive("arrays", [] { return arrays(3); });
  trace::drive("constness", [] { return constness(Overloaded()); });
  trace::drive("operands", [] { return operands(2, Obj("parameter", 5)); });
  trace::drive("expressions", [] { return expressions(6); });
  trace::drive("captured", [] { return captured(3); });
  const trace::Obj object("object", -2);
  trace::drive("ends_in_order", [&] { return ends_in_order(1, object); });
  trace::drive("leaves", [&] { return leaves(1, object); });
}
