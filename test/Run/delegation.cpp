// co_yield elements_of(…): generators and ranges, lent and given, what is sent
// and thrown passes through, results, early ends.
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

YIELDC_GENERATOR generator<int, int, Obj> adder(int count, int id) {
  Obj local("local", count + id);
  int total = 0;
  while (count-- > 0) {
    try {
      total += co_yield total;
    } catch (const std::runtime_error &error) {
      note("inner caught", std::string(error.what()));
    }
    trace::maybe_throw();
  }
  co_return Obj("sum", total);
}

YIELDC_GENERATOR generator<int, int, int> outer(int n) {
  Obj before("before", n);
  Obj sum = co_yield elements_of(adder(n, 1));
  note("sum", sum.value);
  co_yield elements_of(adder(1, 2));
  try {
    int value = (co_yield elements_of(adder(2, 3))).value;
    note("value", value);
  } catch (const trace::injected &) {
    note("outer caught");
  }
  co_yield 50 + (co_yield elements_of(adder(1, 4))).value;
  co_return 7;
}

YIELDC_GENERATOR generator<int> counts(int from, int to) {
  Obj local("counts", from);
  for (int i = from; i < to; ++i)
    co_yield i;
}

YIELDC_GENERATOR generator<int> lent(int n) {
  auto inner = counts(0, n);
  co_yield *inner.next();
  co_yield elements_of(inner);
  note("inner is done", inner.done());
  std::vector<int> values{7, 8};
  co_yield elements_of(values);
  int array[] = {9, 10};
  co_yield elements_of(array);
  co_yield elements_of(std::vector<int>{11, 12});
  yieldc::generator<int> boxed = counts(20, 22);
  co_yield elements_of(boxed);
  co_yield elements_of(std::move(boxed));
  n > 1 ? (co_yield elements_of(counts(30, 32)))
        : (co_yield elements_of(values));
}

YIELDC_GENERATOR generator<long> converted() {
  co_yield elements_of(counts(1, 3));
  co_yield elements_of(std::vector<short>{4, 5});
}

YIELDC_GENERATOR generator<const std::string &> words() {
  std::vector<std::string> all = {"a", "b"};
  co_yield elements_of(all);
  co_yield "end";
}

struct Node {
  int value;
  const Node *left, *right;
};
YIELDC_GENERATOR generator<int> walk(const Node *node) {
  if (!node)
    co_return;
  co_yield elements_of(walk(node->left));
  co_yield node->value;
  co_yield elements_of(walk(node->right));
}

template <class Range>
YIELDC_GENERATOR generator<int> twice(Range range) {
  co_yield elements_of(range);
  co_yield elements_of(range);
  co_yield elements_of(counts(1, 2));
}

// An argument with an effect, which the type of a member must not show.
static YIELDC_GENERATOR generator<int> two_from(int n) {
  co_yield n;
  co_yield n + 1;
}
template <class T> static YIELDC_GENERATOR generator<int> any_two(T &&n) {
  co_yield 2 * n;
  co_yield 2 * n + 1;
}
static YIELDC_GENERATOR generator<int> effects(int n, int *p) {
  co_yield elements_of(two_from(++n));
  for (int i : two_from(n--))
    co_yield i;
  co_yield elements_of(any_two(n++));
  co_yield elements_of(two_from(*p++));
  co_yield elements_of(two_from(*p));
  co_yield n;
}

int main() {
  for (int n = 0; n < 3; ++n)
    for (int stop = 0; stop < 9; ++stop)
      for (int raise = 0; raise < 9; ++raise)
        for (int point = 0; point < (stop == 8 && raise == 8 ? 40 : 1);
             ++point) {
          std::printf("-- outer %d stop %d raise %d throw %d\n", n, stop, raise,
                      point);
          trace::throw_at(point);
          try {
            auto g = outer(n);
            auto s = g.next();
            for (int i = 0; !s.done() && i < stop; ++i) {
              std::printf("  yields %d\n", *s);
              s = i == raise ? g.throw_(std::make_exception_ptr(
                                   std::runtime_error("thrown")))
                             : g.next(std::move(i));
            }
            if (s.done())
              std::printf("  result %d\n", g.result());
          } catch (const trace::injected &) {
            std::printf("  injected\n");
          } catch (const std::runtime_error &error) {
            std::printf("  out came %s\n", error.what());
          }
          std::printf("  live %d\n", trace::state().live);
        }
  trace::throw_at(0);
  for (int n = 1; n < 3; ++n)
    trace::drive("lent", [n] { return lent(n); });
  for (long x : converted())
    std::printf("%ld ", x);
  for (const std::string &word : words())
    std::printf("%s ", word.c_str());
  Node a{1, nullptr, nullptr}, c{3, nullptr, nullptr}, b{2, &a, &c},
      e{5, nullptr, nullptr}, d{4, &b, &e};
  for (int x : walk(&d))
    std::printf("%d ", x);
  for (int x : twice(std::vector<int>{1, 2}))
    std::printf("%d ", x);
  std::printf("\n");
  int numbers[] = {10, 20};
  trace::drive("effects", [&] { return effects(3, numbers); });
}
