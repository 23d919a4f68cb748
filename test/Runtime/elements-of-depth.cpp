// Resuming takes the same time, and the same C++ stack, at any depth, and a
// chain of any depth can be destroyed. (Were the time linear in the depth, this
// would run for hours.)
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++11 -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ -O2 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/check.h"

#include <cstddef>
#include <cstdint>

using yieldc::elements_of;
using yieldc::generator;

static std::uintptr_t stack_here() {
  return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
}
static std::uintptr_t lowest, highest;
static void look_at_stack() {
  std::uintptr_t const here = stack_here();
  lowest = here < lowest ? here : lowest;
  highest = here > highest ? here : highest;
}

static int const depth = 100000;
static int const times = 1000000;

YIELDC_GENERATOR generator<int> owned(int level) {
  look_at_stack();
  if (level > 0)
    co_yield elements_of(owned(level - 1));
  else
    for (int i = 0; i < times; ++i)
      co_yield i;
  look_at_stack();
}
YIELDC_GENERATOR generator<int> lent(int level) {
  if (level > 0) {
    generator<int> inner = lent(level - 1);
    co_yield elements_of(inner);
  } else {
    for (int i = 0; i < times; ++i)
      co_yield i;
  }
}
/// Two that call each other, and are sent something.
YIELDC_GENERATOR generator<int, int, int> odd(int level);
YIELDC_GENERATOR generator<int, int, int> even(int level) {
  if (level == 0) {
    int sum = 0;
    for (int i = 0; i < times; ++i)
      sum += co_yield i;
    co_return sum;
  }
  co_return co_yield elements_of(odd(level - 1));
}
YIELDC_GENERATOR generator<int, int, int> odd(int level) {
  int const sum = co_yield elements_of(even(level - 1));
  co_return sum + 1;
}

template <class G> void run(G g) {
  for (int i = 0; i < times; ++i)
    CHECK(*g.next() == i);
  CHECK(g.next().done());
}

int main() {
  lowest = highest = stack_here();
  run(owned(depth));
  CHECK(highest - lowest < 10000);
  run(lent(depth));

  generator<int, int, int> g = even(depth);
  g.next();
  for (int i = 1; i < times; ++i)
    CHECK(*g.next(1) == i);
  CHECK(g.next(1).result() == times + depth / 2);

  // Destroyed, and told to return, at depth.
  {
    generator<int> chain = owned(depth);
    chain.next();
  }
  generator<int> chain = lent(depth);
  chain.next();
  chain.return_();
  CHECK(chain.done());
}
