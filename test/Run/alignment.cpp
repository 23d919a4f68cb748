// Variables that are declared with an alignment have it in the frame, too. A
// native frame has no more than operator new gives.
// RUN: %run_both %s
#include "trace.h"
#include <cstdint>
#include <utility>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::generator;

template <class T> static bool is_aligned(const T &object, unsigned to) {
#if defined(__clang__) && __cplusplus >= 202002L
  static_cast<void>(object);
  static_cast<void>(to);
  return true;
#else
  return reinterpret_cast<std::uintptr_t>(&object) % to == 0;
#endif
}
static void check(bool isAligned) {
  if (!isAligned)
    trace::note("not aligned");
}

YIELDC_GENERATOR generator<int> scalars(int n) {
  char before = 'a';
  alignas(16) char letters[3] = {1, 2, 3};
  char between = 'b';
  alignas(8) alignas(16) int first = n, second = 2;
  int third alignas(16) = 3;
  __attribute__((aligned(16))) char last = 4;
  co_yield before + between;
  check(is_aligned(letters, 16) && is_aligned(first, 16) &&
        is_aligned(second, 16) && is_aligned(third, 16) &&
        is_aligned(last, 16));
  co_yield letters[0] + first + second + third + last;
}

YIELDC_GENERATOR generator<int, int> objects(int n) {
  char before = 'a';
  alignas(16) Obj object("object", n);
  co_yield before;
  alignas(16) Obj chosen = n > 1 ? Obj("chosen", co_yield 2) : Obj("other", 1);
  check(is_aligned(object, 16) && is_aligned(chosen, 16));
  co_yield object.value + chosen.value;
  if (n) {
    alignas(16) Obj same("aligned", 3);
    co_yield same.value;
    check(is_aligned(same, 16));
  } else {
    Obj same("plain", 3);
    co_yield same.value;
  }
}

template <class T, int N> YIELDC_GENERATOR generator<int> open(T n) {
  char before = 'a';
  alignas(N) char number = 1;
  char between = 'b';
  alignas(T) char type = 2;
  co_yield before + between;
  check(is_aligned(number, N) && is_aligned(type, alignof(T)));
  co_yield number + type + static_cast<int>(n);
}

int main() {
  trace::drive("scalars", [] { return scalars(3); });
  trace::drive("objects", [] { return objects(2); });
  trace::drive("open", [] { return open<long, 16>(2); });
}
