// Chains of generators that delegate to one another: the innermost one is
// resumed at once, whatever ends, throws or is thrown into.
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

// Declared before they are defined: boxed.
generator<int> even(int n);
generator<int> odd(int n);

YIELDC_GENERATOR generator<int> odd(int n) {
  Obj local("odd", n);
  co_yield n;
  trace::maybe_throw();
  if (n > 0)
    co_yield elements_of(even(n - 1));
  co_yield -n;
}

YIELDC_GENERATOR generator<int> even(int n) {
  Obj local("even", n);
  bool caught = false;
  co_yield n;
  try {
    if (n > 0)
      co_yield elements_of(odd(n - 1));
    trace::maybe_throw();
  } catch (const trace::injected &) {
    note("caught", n);
    caught = true;
  }
  if (caught)
    co_yield 100 + n;
  if (n == 2)
    co_yield elements_of(odd(0));
}

// Values sent and results; what is thrown in is caught in the middle.
generator<int, int, int> asks(int depth);
YIELDC_GENERATOR generator<int, int, int> asks(int depth) {
  Obj local("asks", depth);
  int sum = 0;
  try {
    sum += co_yield depth;
    if (depth < 4)
      sum += co_yield elements_of(asks(depth + 1));
    sum += co_yield -depth;
  } catch (const std::runtime_error &error) {
    note(error.what(), depth);
    if (depth != 2)
      throw;
    sum = -1;
  }
  if (sum < 0)
    sum += co_yield 1000;
  co_return sum;
}

// A lent one in the middle, which somebody else resumes, too.
YIELDC_GENERATOR generator<int> lends(int n) {
  generator<int> own = even(n);
  co_yield elements_of(own);
  co_yield 7;
}
generator<int> outer(generator<int> *middle);
YIELDC_GENERATOR generator<int> outer(generator<int> *middle) {
  co_yield elements_of(*middle);
  co_yield elements_of(lends(3));
}

// Not boxed, and one in the other.
YIELDC_GENERATOR generator<int> passes(generator<int> *middle) {
  Obj local("passes", 1);
  co_yield elements_of(*middle);
}
YIELDC_GENERATOR generator<int> passes_on(generator<int> *middle) {
  Obj local("passes on", 1);
  co_yield elements_of(passes(middle));
}

// Other types on the way: such a part of the chain is resumed step by step.
generator<long> widened(int n);
YIELDC_GENERATOR generator<long> widened(int n) {
  co_yield elements_of(odd(n));
  if (n > 0)
    co_yield elements_of(widened(n - 1));
}

// How far the stack has grown, at any depth.
static const char *bottom;
generator<bool> down(int n);
static bool isShallow() {
  const void *top = __builtin_frame_address(0);
  return bottom - static_cast<const char *>(top) < 100000;
}
YIELDC_GENERATOR generator<bool> down(int n) {
  co_yield isShallow();
  try {
    if (n > 0)
      co_yield elements_of(down(n - 1));
  } catch (int) {
  }
  co_yield isShallow();
}

// A boxed generator that catches what is thrown at its yields, and delegates
// to nothing.
YIELDC_GENERATOR generator<int> careful(int n) {
  Obj o("careful", n);
  try {
    co_yield n;
    trace::maybe_throw();
  } catch (int) {
    trace::note("caught");
  }
  co_yield n + 1;
}
YIELDC_GENERATOR generator<int> delegates_to_careful(int n) {
  generator<int> inner = careful(n);
  co_yield elements_of(std::move(inner));
  co_yield n + 2;
}

static void ask(int raise) {
  std::printf("-- asks, thrown at %d\n", raise);
  try {
    auto all = asks(0);
    auto step = all.next();
    for (int i = 0; !step.done(); ++i) {
      std::printf("  yields %d\n", *step);
      step = i == raise ? all.throw_(std::make_exception_ptr(
                              std::runtime_error("thrown")))
                        : all.next(100 + i);
    }
    std::printf("  result %d\n", all.result());
  } catch (const std::runtime_error &error) {
    std::printf("  out came %s\n", error.what());
  }
  std::printf("  live %d\n", trace::state().live);
}

int main() {
  trace::drive("odd", [] { return odd(5); });
  for (int raise = 0; raise < 11; ++raise)
    ask(raise);
  trace::drive("careful", [] { return delegates_to_careful(1); });
  trace::drive("lends", [] { return lends(3); });
  generator<int> middle = even(4);
  {
    generator<int> first = outer(&middle);
    for (int i = 0; i < 3; ++i)
      std::printf("%d\n", *first.next());
  }
  generator<int> second = outer(&middle);
  while (auto step = second.next())
    std::printf("%d\n", *step);
  // return_() ends what is delegated to, whoever owns it; the end of the
  // delegating one does not.
  generator<int> lent = even(4);
  {
    generator<int> boxed = outer(&lent);
    std::printf("%d\n", *boxed.next());
  }
  std::printf("done %d, live %d\n", lent.done(), trace::state().live);
  auto machine = passes(&lent);
  std::printf("%d\n", *machine.next());
  machine.return_();
  std::printf("done %d, live %d\n", lent.done(), trace::state().live);
  generator<int> again = even(4);
  generator<int> twice = passes_on(&again);
  std::printf("%d\n", *twice.next());
  twice.return_();
  std::printf("done %d, live %d\n", again.done(), trace::state().live);

  for (long value : widened(2))
    std::printf("%ld\n", value);

  bottom = static_cast<const char *>(__builtin_frame_address(0));
  int shallow = 0, deep = 0;
  for (bool is : down(1000))
    ++(is ? shallow : deep);
  std::printf("%d shallow, %d deep\n", shallow, deep);
}
