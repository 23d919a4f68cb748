// Coroutines and transpiled machines that delegate to one another in turn: the
// innermost is resumed at once, at any depth; what is sent and thrown reaches
// it, what it throws comes out through all of them, and an end in the middle
// destroys the innermost first.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/machines.cpp -o %t/machines.out.cpp -- -std=c++11 %inc
// RUN: %gxx -std=c++11 -O0 %warn %inc -c %t/machines.out.cpp -o %t/machines.o
// RUN: %clangxx -std=c++20 -O0 %warn %inc -c %t/native.cpp -o %t/native.o
// RUN: %clangxx %t/machines.o %t/native.o -o %t/run && %t/run
// RUN: %gxx -std=c++20 -O2 %warn %inc -c %t/native.cpp -o %t/native.o
// RUN: %gxx %t/machines.o %t/native.o -o %t/run && %t/run
// RUN: %clangxx -std=c++11 -O1 %warn %inc -fsanitize=address,undefined \
// RUN:   -fno-sanitize-recover=all -c %t/machines.out.cpp -o %t/machines.o
// RUN: %clangxx -std=c++20 -O1 %warn %inc -fsanitize=address,undefined \
// RUN:   -fno-sanitize-recover=all -c %t/native.cpp -o %t/native.o
// RUN: %clangxx -fsanitize=address,undefined %t/machines.o %t/native.o \
// RUN:   -o %t/run && %t/run

//--- chain.h
#include <yieldc/generator.h>
using generator = yieldc::generator<int, int, int>;
generator machine(int n, bool catches);
generator coroutine(int n, bool catches);
extern char const *bottom;
bool is_shallow();
struct counted {
  explicit counted(int n);
  counted(counted const &) = delete;
  counted &operator=(counted const &) = delete;
  ~counted();
  int n;
};

//--- machines.cpp
#include "chain.h"
YIELDC_GENERATOR generator machine(int n, bool catches) {
  counted const guard(n);
  int sum = co_yield is_shallow() ? n : -1;
  if (n == 0)
    throw sum;
  if (!catches)
    co_return n + (co_yield yieldc::elements_of(coroutine(n - 1, false)));
  try {
    sum += co_yield yieldc::elements_of(coroutine(n - 1, false));
  } catch (int thrown) {
    sum += 1000 * thrown;
  }
  sum += co_yield sum;
  co_return sum + (co_yield yieldc::elements_of(coroutine(4, false)));
}

//--- native.cpp
#include "chain.h"
#include <cstdio>
#include <cstdlib>
#include <exception>
#define CHECK(condition)                                                       \
  (condition) ? static_cast<void>(0)                                           \
              : (std::printf("line %d: " #condition "\n", __LINE__),           \
                 std::exit(1))
char const *bottom;
static int alive, last;
counted::counted(int value) : n(value) { ++alive; }
counted::~counted() {
  --alive;
  CHECK(last <= n); // the innermost first
  last = n;
}
bool is_shallow() {
  char const *const top = static_cast<char const *>(__builtin_frame_address(0));
  return bottom - top < 40000;
}
generator coroutine(int n, bool catches) {
  counted const guard(n);
  int sum = co_yield is_shallow() ? n : -1;
  if (n == 0)
    co_return sum;
  if (!catches)
    co_return n + (co_yield yieldc::elements_of(machine(n - 1, false)));
  try {
    sum += co_yield yieldc::elements_of(machine(n - 1, false));
  } catch (int thrown) {
    sum += 1000 * thrown;
  }
  sum += co_yield sum;
  co_return sum + (co_yield yieldc::elements_of(machine(3, false)));
}

// To the end, where a machine throws or a coroutine returns.
static void run(generator g, int depth, int expected) {
  for (int n = depth; n >= 0; --n) {
    auto const step = g.next(n);
    CHECK(!step.done() && *step == n);
  }
  last = 0;
  auto const step = g.next(7);
  CHECK(step.done() && step.result() == expected);
  CHECK(alive == 0);
}
static void fail(generator g, int depth) {
  for (int n = depth; n >= 0; --n)
    CHECK(*g.next(n) == n);
  last = 0;
  try {
    g.next(7);
    CHECK(false);
  } catch (int sent) {
    CHECK(sent == 7 && alive == 0 && g.done());
  }
}
// One in the middle catches, and delegates again.
static void go_on(generator g, int depth, int second) {
  for (int n = depth; n >= 0; --n)
    CHECK(*g.next(n) == n);
  last = 0;
  int const top = depth - 1; // what the outermost was sent
  CHECK(*g.next(7) == top + 7000);
  CHECK(alive == 1);
  for (int n = second; n >= 0; --n)
    CHECK(*g.next(10) == n);
  last = 0;
  auto const step = g.next(20);
  CHECK(step.done() && alive == 0);
}
static void abandon(generator g, int depth, int steps, bool returns) {
  for (int n = depth; n > depth - steps; --n)
    CHECK(*g.next(n) == n);
  CHECK(alive == steps);
  last = 0;
  if (returns) {
    g.return_();
    CHECK(alive == 0);
  }
}
static void raise(generator g, int depth, int steps) {
  for (int n = depth; n > depth - steps; --n)
    CHECK(*g.next(n) == n);
  last = 0;
  try {
    g.throw_(std::make_exception_ptr(5L));
    CHECK(false);
  } catch (long thrown) {
    CHECK(thrown == 5 && alive == 0 && g.done());
  }
}

int main() {
  bottom = static_cast<char const *>(__builtin_frame_address(0));
  constexpr int depth = 1000;
  constexpr int sum = depth * (depth + 1) / 2;
  run(coroutine(depth, false), depth, sum + 7); // ends in a coroutine
  run(machine(depth + 1, false), depth + 1, sum + depth + 1 + 7);
  fail(machine(depth, false), depth); // ends in a machine
  fail(coroutine(depth + 1, false), depth + 1);
  go_on(machine(depth, true), depth, 4);
  go_on(coroutine(depth + 1, true), depth + 1, 3);
  for (int steps = 1; steps < 9; ++steps)
    for (bool returns : {false, true}) {
      abandon(coroutine(9, false), 9, steps, returns);
      CHECK(alive == 0);
      abandon(machine(9, false), 9, steps, returns);
      CHECK(alive == 0);
    }
  for (int steps = 1; steps < 9; ++steps) {
    raise(coroutine(9, false), 9, steps);
    raise(machine(9, false), 9, steps);
  }
}
