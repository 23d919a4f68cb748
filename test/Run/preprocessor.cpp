// Preprocessor directives inside a body.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

#define LIMIT 3

#if LIMIT > 2
YIELDC_GENERATOR yieldc::generator<int> conditional(int n) {
#ifdef NEVER_DEFINED
  co_yield -1;
#else
  co_yield n;
#endif
#if LIMIT == 3
  co_yield n + 1;
#endif
}
#endif

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  int kept = n; // before
#if LIMIT < 2
  kept = 100;
#elif LIMIT == 3 // this one
#if 0
  co_yield 200;
#else
  // A comment.
  ++kept;
#endif
#elif LIMIT == 3
  kept = 300;
#else
  kept = 400;
#endif
  // After it.
  co_yield kept;
#ifndef NEVER_DEFINED
#ifdef LIMIT
  co_yield kept + LIMIT;
#endif
#endif
}

YIELDC_GENERATOR yieldc::generator<int> in_statements(int n) {
  int sum = n
#if LIMIT > 1
            + 1
#else
            + 2
#endif
      ;
  for (int i = 0; i < 2; ++i) {
    trace::Obj each("each", i);
#ifdef NEVER_DEFINED
    if (i)
#else
    if (!i)
#endif
      co_yield sum;
    auto add = [&](int x) {
#if defined(NEVER_DEFINED) || \
    LIMIT == 4
      return x;
#else
      return x + sum;
#endif
    };
    sum = add(1);
  }
  co_yield
#if LIMIT == 3
      sum
#else
      0
#endif
      ;
}

YIELDC_GENERATOR yieldc::generator<int> own_macros(int n) {
#define TWICE(x) ((x) + (x))
#define EMIT(x) co_yield TWICE(x);
  int kept = TWICE(n);
  EMIT(kept)
  while (TWICE(n) < 10)
    n = TWICE(n);
  EMIT(n)
#undef EMIT
#undef TWICE
}

YIELDC_GENERATOR yieldc::generator<int> included(int n) {
#define ROW(name, value)                                                       \
  co_yield n + value;                                                          \
  trace::note(#name);
#include "Inputs/rows.def"
  co_yield -1;
#define ROW(name, value) n += value;
#include "Inputs/rows.def"
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> for_compilers(int n) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
  int unused = n;
#pragma GCC diagnostic pop
#ifdef __YIELDC__
  static_cast<void>(unused);
#else
  static_cast<void>(unused);
#endif
#line 1000 "elsewhere.cpp"
  co_yield n;
#
}

#ifdef NEVER_DEFINED
template <class T>
#endif
YIELDC_GENERATOR
#if LIMIT == 3
    inline
#endif
    yieldc::generator<int>
    in_head(int n
#ifdef LIMIT
            ,
            int more = LIMIT
#endif
    ) {
  co_yield n;
  if (n)
#ifdef NEVER_DEFINED
    n = 0;
  else
#endif
    co_yield more; // a comment
#ifdef NEVER_DEFINED
  // Not here.
#endif
  trace::note("at the end");
}

template <class T> struct table {
  T value;
  YIELDC_GENERATOR yieldc::generator<T> each() const {
#if LIMIT == 3
    for (int i = 0; i < LIMIT; ++i)
#endif
      co_yield value;
  }
};

int main() {
  trace::drive("conditional", [] { return conditional(1); });
  trace::drive("nested", [] { return nested(1); });
  trace::drive("in_statements", [] { return in_statements(1); });
  trace::drive("own_macros", [] { return own_macros(1); });
  trace::drive("included", [] { return included(1); });
  trace::drive("for_compilers", [] { return for_compilers(1); });
  trace::drive("in_head", [] { return in_head(1); });
  static const table<int> some = {4};
  trace::drive("each", [] { return some.each(); });
}
