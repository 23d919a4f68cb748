// Parameters whose declarators stand round the name: functions, arrays, pointers
// to members and what is made of them, in templates and outside.
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using yieldc::generator;

template <class T>
YIELDC_GENERATOR generator<T> function(T g(int, T), T o) {
  co_yield g(1, o);
  co_yield g(2, o);
}
template <class T>
YIELDC_GENERATOR generator<T> function_pointer(T (*g)(int, T), T o) {
  co_yield g(1, o);
  co_yield g(2, o);
}
template <class T>
YIELDC_GENERATOR generator<T> const_pointer(T (*const g)(int, T), const T o) {
  co_yield g(1, o);
  co_yield g(2, o);
}
template <class T>
YIELDC_GENERATOR generator<T> function_reference(T (&g)(int, T), T o) {
  co_yield g(1, o);
  co_yield g(2, o);
}
template <class T>
YIELDC_GENERATOR generator<T> of_function(T (*(*g)(T))(int, T), T o) {
  co_yield g(1)(3, o);
  co_yield g(2)(4, o);
}
template <class T>
YIELDC_GENERATOR generator<T> functions(T (*g[2])(int, T), T o) {
  co_yield g[0](1, o);
  co_yield g[1](2, o);
}
template <class T>
YIELDC_GENERATOR generator<T> functions_reference(T (*(&g)[2])(int, T), T o) {
  co_yield g[0](1, o);
  co_yield g[1](2, o);
}
template <class T, class C>
YIELDC_GENERATOR generator<T> member(T C::*m, C o) {
  co_yield o.*m;
  co_yield o.*m;
}
template <class T, class C>
YIELDC_GENERATOR generator<T> member_function(T (C::*m)(int), C o) {
  co_yield (o.*m)(1);
  co_yield (o.*m)(2);
}
template <class T, class C>
YIELDC_GENERATOR generator<T> const_member_function(T (C::*m)(int) const,
                                                    C *o) {
  co_yield (o->*m)(1);
  co_yield (o->*m)(2);
}
template <class T, int N>
YIELDC_GENERATOR generator<T> array_pointer(T (*a)[N]) {
  for (T &x : *a)
    co_yield x;
}
template <class T, int N>
YIELDC_GENERATOR generator<T> rows(T a[][N], int m) {
  for (int i = 0; i < m; ++i)
    for (T &x : a[i])
      co_yield x;
}
template <class T, int N>
YIELDC_GENERATOR generator<T> array_rvalue(T (&&a)[N]) {
  for (int i = 0; i < N; ++i)
    co_yield a[i];
}
// Each call keeps its own.
template <class T>
YIELDC_GENERATOR generator<T> again(T (*g)(int, T), T o) {
  co_yield g(1, o);
  if (o > 0)
    co_yield yieldc::elements_of(again(g, o - 1));
}

struct point {
  int x;
  int plus(int n) { return x += n; }
  int times(int n) const { return x * n; }
};
static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }
static int (*choose(int n))(int, int) { return n == 1 ? add : subtract; }

int main() {
  int (*both[2])(int, int) = {add, subtract};
  point p{3};
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  trace::drive("function", [] { return function(add, 1); });
  trace::drive("function_pointer", [] { return function_pointer(add, 1); });
  trace::drive("const_pointer", [] { return const_pointer(add, 1); });
  trace::drive("function_reference", [] { return function_reference(add, 1); });
  trace::drive("of_function", [] { return of_function(choose, 1); });
  trace::drive("functions", [&] { return functions(both, 1); });
  trace::drive("functions_reference",
               [&] { return functions_reference(both, 1); });
  trace::drive("member", [&] { return member(&point::x, p); });
  trace::drive("member_function",
               [&] { return member_function(&point::plus, p); });
  trace::drive("const_member_function",
               [&] { return const_member_function(&point::times, &p); });
  trace::drive("array_pointer", [&] { return array_pointer(&grid[1]); });
  trace::drive("rows", [&] { return rows(grid, 2); });
  trace::drive("array_rvalue",
               [&] { return array_rvalue(static_cast<int (&&)[3]>(grid[0])); });
  trace::drive("again", [] { return again(add, 2); });
}
