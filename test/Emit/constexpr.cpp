// What runs at compile time from C++14 on: no guard, no storage that is shared,
// every member initialised; and what does not, and is as it always is.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: FileCheck %s < %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %gxx -std=c++14 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %gxx -std=c++20 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx14 -std=c++14 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx14 -std=c++20 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++14 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++20 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %yieldc %t/in.cpp -o %t/out20.cpp -- -std=c++20 %inc
// RUN: diff %t/out.cpp %t/out20.cpp
// RUN: clang++-22 -std=c++14 %warn %inc -fsyntax-only %t/out.cpp

// CHECK-LABEL: class steps_generator
// CHECK:         YIELDC_CONSTEXPR14 explicit steps_generator(int n_) : n(n_) {}
// CHECK:         YIELDC_CONSTEXPR14 yieldc::step<int> next() {
// CHECK-NEXT:      int const resume_ = state_;
// CHECK-NEXT:      state_ = yieldc::finished;
// CHECK-NEXT:      switch (resume_) {
// CHECK:         int i{};
// CHECK-LABEL: YIELDC_CONSTEXPR14 steps_generator steps(int n) {
// CHECK-LABEL: class each_generator
// CHECK:         YIELDC_CONSTEXPR14 yieldc::step<int> next() {
// CHECK-LABEL: class apart_generator
// CHECK-NOT:     CONSTEXPR
// CHECK-LABEL: class says_generator
// CHECK-NOT:     CONSTEXPR
// CHECK-LABEL: class handed_generator
// CHECK-NOT:     CONSTEXPR
// CHECK-LABEL: class lasting_generator
// CHECK-NOT:     CONSTEXPR
// CHECK-LABEL: class named_generator
// CHECK-NOT:     CONSTEXPR
// CHECK-LABEL: class counted_generator
// CHECK:         YIELDC_CONSTEXPR14 yieldc::step<int> next() {
// CHECK:       {{^ *}}counted_generator counted() const {
// CHECK:       constexpr int sum

//--- in.cpp
#include <yieldc/generator.h>

constexpr int twice(int n) { return 2 * n; }

YIELDC_GENERATOR yieldc::generator<int> steps(int n) {
  for (int i = 0; i < n; ++i) {
    if (i % 2 == 0) {
      co_yield twice(i);
    } else {
      co_yield i;
      co_yield -i;
    }
    if (i > 5)
      co_return;
    if (i == 3)
      continue;
    int j = 0;
    do {
      co_yield j + 100;
    } while (++j < 2);
  }
}

struct pair {
  int one, other;
  YIELDC_GENERATOR yieldc::generator<int> each(int times) const {
    while (times-- > 0) {
      co_yield one;
      co_yield other;
    }
  }
};

// Declared elsewhere: a box is what it returns.
yieldc::generator<int> apart(int n);
YIELDC_GENERATOR yieldc::generator<int> apart(int n) {
  while (n > 0)
    co_yield n--;
}

void say(int n);
YIELDC_GENERATOR yieldc::generator<int> says(int n) {
  say(n);
  co_yield n;
}

// `f` may run the generator again, which is reported.
template <class F> YIELDC_GENERATOR yieldc::generator<int> handed(F f) {
  int value = f(1);
  co_yield value;
}

// A constant cannot be assigned where it lies.
YIELDC_GENERATOR yieldc::generator<int> lasting(int n) {
  int const kept = n;
  co_yield 1;
  co_yield kept;
}

// With a destructor it is no constant in C++14, whatever it is in C++20.
struct text {
  const char *characters;
#if __cplusplus >= 202002L
  constexpr
#endif
  ~text() {}
};
YIELDC_GENERATOR yieldc::generator<int> named(text name) {
  co_yield name.characters[0];
}

struct page {
  text name;
  int lines;
  YIELDC_GENERATOR yieldc::generator<int> counted() const {
    for (int i = 0; i < lines; ++i)
      co_yield i;
  }
};

#if __cplusplus >= 201402L && !defined(__YIELDC__)
constexpr int sum(int n) {
  int all = 0;
  for (int one : steps(n))
    all = 3 * all + one;
  return all;
}
static_assert(sum(0) == 0, "");
static_assert(sum(1) == 9 * 0 + 3 * 100 + 101, "");
static_assert(sum(2) == 81 * (3 * 100 + 101) + 27 * 1 + 9 * -1 + 3 * 100 + 101,
              "");

constexpr int ends() {
  pair const both{3, 4};
  auto numbers = both.each(1);
  int const first = *numbers.next(), second = *numbers.next();
  return numbers.next() || !numbers.done() ? 0 : 10 * first + second;
}
static_assert(ends() == 34, "");
#endif
