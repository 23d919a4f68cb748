// Generators that have a name in a generator: a machine where the type is
// deduced, boxed where it is written.
//
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <utility>
#include <yieldc/generator.h>

using trace::note;
using yieldc::elements_of;
using yieldc::generator;

YIELDC_GENERATOR generator<int> count(int n) {
  for (int i = 0; i < 3; ++i)
    co_yield n + i;
}
inline generator<int> boxed(int n) { return count(n); }

YIELDC_GENERATOR generator<int> moved(int n) {
  auto all = count(n);
  co_yield elements_of(std::move(all));
  auto some = count(n);
  co_yield *some.next();
  co_yield elements_of(static_cast<decltype(some) &&>(some));
}

YIELDC_GENERATOR generator<int> referred(int n) {
  auto all = count(n);
  auto &lvalue = all;
  co_yield *lvalue.next();
  auto &&rvalue = std::move(all);
  co_yield *rvalue.next();
  co_yield elements_of(lvalue);
}

YIELDC_GENERATOR generator<int> chosen(int n) {
  auto a = count(n), b = count(n + 10);
  for (int each : n % 2 ? a : b)
    co_yield each;
  co_yield elements_of(n % 2 ? b : a);
}

YIELDC_GENERATOR generator<int> several(int n) {
  generator<int> all[2] = {boxed(n), boxed(n + 10)};
  for (auto &each : all)
    co_yield elements_of(each);
}

// What is returned moves with the machine, or it cannot be moved.
YIELDC_GENERATOR generator<int, void, std::unique_ptr<int>> owned(int n) {
  co_yield n;
  co_return std::unique_ptr<int>(new int(n));
}
YIELDC_GENERATOR generator<int, void, generator<int>> made(int n) {
  co_yield n;
  co_return boxed(n);
}
YIELDC_GENERATOR generator<int, void, int *> pointed(int n) {
  co_yield n;
  n = 5;
  co_return &n;
}
YIELDC_GENERATOR generator<int, void, int> counted(int n) {
  co_yield n;
  co_return n + 1;
}

template <class G> void run(G &&g) {
  while (auto s = g.next())
    note("value", *s);
}

// A generator may have come to its end when it is boxed.
template <class B, class G> B finish(G g) {
  run(g);
  return B(std::move(g));
}

int main() {
  run(moved(1));
  run(referred(1));
  run(chosen(1));
  run(chosen(2));
  run(several(1));
  auto number = finish<generator<int, void, int>>(counted(1));
  note("done", number.done());
  note("result", number.result());
  auto pointer = finish<generator<int, void, std::unique_ptr<int>>>(owned(3));
  note("result", *pointer.result());
  auto inner = finish<generator<int, void, generator<int>>>(made(5));
  run(inner.result());
  generator<int, void, int *> address = pointed(1);
  run(address);
  auto second = std::move(address);
  note("result", *second.result());
}
