// Pointers to members, functions and arrays: what is written round a name.
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
using yieldc::elements_of;
using yieldc::generator;

typedef int array[3];
struct S {
  int m;
  int *q;
  array a;
  int f(int x) { return m += x; }
};
namespace n {
struct T {
  int m;
};
} // namespace n
typedef int (S::*function)(int);
static int twice(int x) { return 2 * x; }
static int thrice(int x) { return 3 * x; }
static int apply(S &s, int (S::*p)(int), int n) { return p ? (s.*p)(n) : n; }
static S some() {
  static int of_q = 8;
  return S{1, &of_q, {4, 5, 6}};
}

// Parameters.
YIELDC_GENERATOR generator<int> parameters(S s, int S::*const p,
                                           int S::*const &r, array S::*a) {
  co_yield s.*p;
  co_yield s.*r;
  co_yield(s.*a)[1];
}

// Locals.
YIELDC_GENERATOR generator<int> locals(S s, bool b) {
  int S::*const p = &S::m;
  int S::*const &r = p;
  int S::*const all[2] = {&S::m};
  int S::*volatile v = &S::m;
  int *S::*const q = &S::q;
  const int n::T::*const other = &n::T::m;
  array S::*a = &S::a;
  n::T S::*none = nullptr;
  auto const chosen = b ? &S::m : nullptr;
  int (S::*const f)(int) = &S::f;
  co_yield 1;
  n::T t{7};
  co_yield s.*p + s.*r + s.*v + *(s.*q) + t.*other;
  for (auto &one : all)
    co_yield one ? s.*one : -1;
  co_yield none ? 1 : chosen ? 2 : 3;
  co_yield(s.*a)[2] + (s.*f)(2);
}
YIELDC_GENERATOR generator<int> functions(S s) {
  int (*const p)(int) = twice;
  int (*const *q)(int) = &p;
  int (&r)(int) = thrice;
  int (*const &c)(int) = twice;
  array z = {1, 2, 3};
  const array *const all = &z;
  const array &same = z;
  array *const &bound = &z;
  co_yield p(1) + (*q)(2) + r(3) + c(4);
  co_yield s.m + (*all)[0] + same[1] + (*bound)[2];
}

// What is yielded.
YIELDC_GENERATOR generator<int S::*> members(bool b) {
  co_yield &S::m;
  co_yield b ? nullptr : &S::m;
}
YIELDC_GENERATOR generator<int S::*const &> references(bool b) {
  co_yield &S::m;
  co_yield b ? nullptr : &S::m;
}
YIELDC_GENERATOR generator<array S::*const &> arrays() {
  co_yield &S::a;
  co_yield nullptr;
}
YIELDC_GENERATOR generator<function> methods(bool b) {
  co_yield &S::f;
  co_yield b ? &S::f : nullptr;
}
YIELDC_GENERATOR generator<const function &> method_references() {
  co_yield &S::f;
}
YIELDC_GENERATOR generator<int (S::*&&)(int)> method_rvalues() {
  co_yield &S::f;
}
YIELDC_GENERATOR generator<int (*const &)(int)> function_references(bool b) {
  co_yield twice;
  co_yield b ? thrice : nullptr;
}
YIELDC_GENERATOR generator<int (*const &)[3]> array_pointers(S s) {
  co_yield &s.a;
}
YIELDC_GENERATOR generator<const char *const &> texts() {
  co_yield "text";
  co_yield nullptr;
}
YIELDC_GENERATOR generator<int const &> numbers() {
  co_yield 1;
  co_yield 2;
}

// What is sent and returned.
YIELDC_GENERATOR generator<int, function, function> sent(S s, bool b) {
  co_yield apply(s, b ? &S::f : nullptr, 2);
  function p = co_yield 1;
  co_yield apply(s, p, 3);
  co_return b ? &S::f : nullptr;
}
YIELDC_GENERATOR generator<int, int> before(S s, bool b) {
  co_yield apply(s, b ? &S::f : nullptr, co_yield 1);
}

struct Adds {
  int value;
  int add(int n) { return value += n; }
};
YIELDC_GENERATOR yieldc::generator<int, int> called(int n) {
  Adds object{n};
  int (Adds::*method)(int) = &Adds::add;
  co_yield (object.*method)(co_yield 3);
  Adds *pointer = &object;
  trace::note("called", (pointer->*method)(co_yield 4));
}

int main() {
  trace::drive("called", [] { return called(3); });
  S s = some();
  int S::*const m = &S::m;
  trace::drive("parameters", [&] { return parameters(s, m, m, &S::a); });
  trace::drive("locals", [&] { return locals(s, true); });
  trace::drive("functions", [&] { return functions(s); });
  for (auto p : members(true))
    trace::note("member", p ? s.*p : -1);
  for (auto p : references(true))
    trace::note("member", p ? s.*p : -1);
  for (auto p : arrays())
    trace::note("array", p ? (s.*p)[1] : -1);
  for (auto p : methods(false))
    trace::note("method", apply(s, p, 1));
  for (auto &p : method_references())
    trace::note("method", apply(s, p, 1));
  for (auto &&p : method_rvalues())
    trace::note("method", apply(s, p, 1));
  for (auto p : function_references(true))
    trace::note("function", p(1));
  for (auto p : array_pointers(s))
    trace::note("array", (*p)[2]);
  for (auto p : texts())
    trace::note(p ? p : "none");
  for (int n : numbers())
    trace::note("number", n);
  auto g = sent(s, true);
  trace::note("sent", *g.next());
  trace::note("sent", *g.next(nullptr));
  trace::note("sent", *g.next(&S::f));
  trace::note("result", apply(s, g.next().result(), 5));
  auto h = before(s, true);
  trace::note("before", *h.next());
  trace::note("before", *h.next(4));
}
