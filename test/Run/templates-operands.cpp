// In a template, what an operator or a call does with an operand that stands
// before a suspension is not known: numbers are read there, and of objects only
// the address is taken.
//
// std: 14
// flags: -Wno-unsequenced -Wno-sequence-point
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

struct number {
  int n;
};
inline int operator+(const number &a, int b) { return a.n + b; }
inline int operator-(const number &a) { return -a.n; }
template <class T> T &pick(T *p) { return *p; }

inline int sum(const int &a, int b) { return a + b; }
inline int sum(const long &a, int b) { return static_cast<int>(a) + b; }
inline int sum(const number &a, int b) { return a.n + b; }
inline int add(int &a, int b) { return a += b; }
inline int twice(int n) { return n * 2; }
inline int hundredfold(int n) { return n * 100; }

struct scaled {
  int k;
  int operator()(int n) const { return n + k; }
};
struct box {
  int v;
  int get(int k) const { return v + k; }
};

// The consumer changes what is read.
template <class T> YIELDC_GENERATOR generator<int, int> referred(T &t) {
  int r = t + (co_yield 1);
  note("sum", r);
  r = t + (co_yield 2) + (t + 1);
  note("sums", r);
  r = sum(t, co_yield 3);
  note("argument", r);
}

// The expression itself does.
template <class T> YIELDC_GENERATOR generator<int, int> changed(T t) {
  int r = sum(t, co_yield 1);
  note("unchanged", r);
  r = sum(t, (static_cast<void>(t = 7), co_yield 2));
  note("changed", r);
  int n = 4;
  r = sum(n, (n = 9, co_yield int(t)));
  note("reference", r);
  r = add(n, (static_cast<void>(t), co_yield int(t)));
  note("added", n + r);
}

template <class T> struct members {
  T t{5};
  T table[3] = {T{1}, T{2}, T{3}};
  T *p = table;
  YIELDC_GENERATOR generator<int, int> read() {
    int r = t + (co_yield 1);
    note("member", r);
    r = p[co_yield 2] + 0;
    note("element", r);
    r = *p + (co_yield 3);
    note("pointee", r);
    r = p[0] + (co_yield 4);
    note("first", r);
    r = -*p + (co_yield 5);
    note("negative", r);
    r = pick(p) + (co_yield 6);
    note("called", r);
    r = (t + 0) * (co_yield 7);
    note("product", r);
  }
};

template <class F> struct callees {
  F f;
  int k;
  box *pointed;
  template <class T> YIELDC_GENERATOR generator<int, int> call(T t) {
    int r = f(co_yield t->v);
    note("callee", r);
    r = k + (co_yield t->v);
    note("member", r);
    r = t->get(co_yield 1);
    note("pointer", r);
    r = pointed->get(co_yield 2) + (co_yield t->v);
    note("member pointer", r);
    int numbers[3] = {1, 2, 3};
    r = numbers[co_yield t->v];
    note("array", r);
    int *p = numbers;
    r = p[(++p, co_yield 3)];
    note("element", r);
    r = (*p) + (++p, co_yield t->v);
    note("pointee", r);
  }
};

// Copies that are written out are made where they are written.
template <class T> YIELDC_GENERATOR generator<int, int> copied(T t) {
  T other(t);
  note("before", other.value);
  note("value", sum(t.value, co_yield 1));
}

template <class G, class F> void run(const char *name, G g, F change) {
  note(name);
  for (int i = 0; i < 20; ++i) {
    auto step = g.next(1);
    if (!step)
      break;
    note("yield", *step);
    change();
  }
}

int main() {
  trace::drive("changed", [] { return changed(3); });
  trace::drive("changed long", [] { return changed(3L); });
  trace::drive("copied", [] { return copied(Obj("t", 1)); });
  int n = 3;
  run("number", referred(n), [&] { n += 10; });
  number m{3};
  run("object", referred(m), [&] { m.n += 10; });

  members<int> numbers;
  run("numbers", numbers.read(), [&] {
    numbers.t += 10;
    numbers.p = numbers.table + (numbers.p - numbers.table + 1) % 3;
    for (int &each : numbers.table)
      each += 10;
  });
  members<number> objects;
  run("objects", objects.read(), [&] {
    objects.t.n += 10;
    objects.p = objects.table + (objects.p - objects.table + 1) % 3;
    for (number &each : objects.table)
      each.n += 10;
  });

  box a{1}, b{2};
  callees<scaled> functor{{2}, 3, &a};
  run("functor", functor.call(&b), [&] {
    ++functor.f.k;
    functor.k += 10;
    a.v++;
    b.v = 0;
    functor.pointed = functor.pointed == &a ? &b : &a;
  });
  callees<int (*)(int)> function{&twice, 3, &a};
  run("function", function.call(&b), [&] {
    function.f = &hundredfold;
    function.k += 10;
    function.pointed = function.pointed == &a ? &b : &a;
  });
  callees<scaled> shared{{2}, 3, &a};
  run("shared", shared.call(std::make_shared<box>(box{1})),
      [&] { shared.k += 10; });
}
