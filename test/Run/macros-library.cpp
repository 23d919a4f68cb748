// Macros of the library, in bodies whose text is written out again: what they
// mean is for who compiles the output.
// std: 11
// RUN: %run_both %s
// RUN: %yieldc %s -o %t.cpp -- -std=c++20 %inc -I%S/Inputs
// RUN: FileCheck %s < %t.cpp
#include "trace.h"
#include <cassert>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <yieldc/generator.h>
using trace::note;
using yieldc::generator;
#define LIMIT(x) ((x) + MORE)
#define MORE 1

struct pair_of {
  int first, second;
};

// CHECK-LABEL: class numbers_generator
// CHECK:       assert(i < 100);
// CHECK:       assert(next_2 > 0);
// CHECK:       return yieldc::step<int>(((i) * 2));
// CHECK:       assert(next_2 > 0 && i >= 0);
// CHECK:       use = INT_MAX - LIMIT(next_2);
YIELDC_GENERATOR generator<int> numbers(int n) {
#define TWICE(x) ((x) * 2)
  int next = n;
  int use = 0;
  for (int i = 0; i < TWICE(n); ++i) {
    assert(i < 100);
    assert(next > 0);
    co_yield TWICE(i);
    assert(next > 0 && i >= 0);
    use = INT_MAX - LIMIT(next);
    assert(TWICE(i) >= i);
  }
#undef TWICE
  co_yield use;
}

// CHECK-LABEL: class directive_generator
// CHECK:       assert(next_2 > 0 && "text");
// CHECK:       offsetof(pair_of, second)
YIELDC_GENERATOR generator<int> directive(int n) {
  int next = n;
  co_yield next;
  if (n) {
    assert(next > 0 && "text");
#ifdef MORE
    next += static_cast<int>(offsetof(pair_of, second));
#endif
  }
  co_yield next;
}

int attempts;
int read_some() {
  errno = EINTR;
  return ++attempts % 3 ? -1 : attempts;
}
#define INTERRUPTED (errno == EINTR)
#define TRY_AGAIN(call)                                                        \
  do {                                                                         \
    while ((call) < 0 && INTERRUPTED && EAGAIN)                                \
      co_yield attempts == INT_MAX ? errno : EOF;                              \
  } while (0)

// CHECK-LABEL: class again_generator
// CHECK:       ((read_some()) < 0 && (errno == EINTR) && EAGAIN)
// CHECK:       attempts == INT_MAX ? errno : EOF
YIELDC_GENERATOR generator<int> again() {
  TRY_AGAIN(read_some());
  co_yield attempts;
}

int main() {
  for (int x : again())
    note("again", x);
  for (int x : numbers(2))
    note("numbers", x);
  for (int x : directive(2))
    note("directive", x);
}
