// A generator that delegates to itself: what its lambdas capture lies in the
// frame of the call that they belong to; literals stand for arguments.
// RUN: %run_both %s
// RUN: %yieldc %s -o %t.cpp -- -std=c++11 %inc -I%S/Inputs
// RUN: grep -v "^//" %t.cpp | FileCheck %s --check-prefix=CALLS
// CALLS-COUNT-5: {{^ +}}frame_ = calls_.enter(
// CALLS-NOT: calls_.enter(
#include "trace.h"
#include <functional>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::generator;

YIELDC_GENERATOR generator<int> walk(int n, Obj o) {
  int depth = n;
  std::function<int(int)> kept = [&](int by) { return depth + by + o.value; };
  auto local = [&] { return ++depth; };
  auto nested = [&] { return [&] { return depth + local(); }(); };
  co_yield kept(1);
  if (n > 0) {
    co_yield yieldc::elements_of(
        walk([&] { return n - 1; }(), Obj("inner", local())));
    co_yield kept(2);
    if ([&] { return depth > 2; }())
      co_yield yieldc::elements_of(walk(n - 1, Obj("second", nested())));
    for (int i = 0; [&] { return i < depth && i < 2; }(); ++i)
      co_yield local() + i;
  }
  trace::maybe_throw();
  co_yield nested();
}

struct tree {
  int value;
  tree *left, *right;
  YIELDC_GENERATOR generator<int> walk(int level) {
    auto mine = [&] { return value * 10 + level; };
    if (left)
      co_yield yieldc::elements_of(left->walk(level + [&] { return value; }()));
    co_yield mine();
    if (right)
      co_yield yieldc::elements_of(right->walk(level + 1));
    co_yield mine();
  }
};

struct node {
  node *next;
  int value;
};
generator<int> chain(const node *n, int depth = -1, const char *name = "none",
                     double x = 2.5, const node *other = nullptr);
YIELDC_GENERATOR generator<int> chain(const node *n, int depth,
                                      const char *name, double x,
                                      const node *other) {
  if (!n)
    co_return;
  co_yield n->value + depth;
  note(name, static_cast<long>(x));
  co_yield yieldc::elements_of(chain(n->next));
  co_yield depth + (other != nullptr);
  co_yield yieldc::elements_of(chain(n->next, 7, "given"));
}

int main() {
  trace::drive("walk", [] { return walk(2, Obj("o", 3)); });
  tree a{1, nullptr, nullptr}, b{2, &a, nullptr}, c{3, nullptr, &b};
  tree d{4, &c, &a};
  trace::drive("tree", [&] { return d.walk(0); });
  node first{nullptr, 1}, second{&first, 2}, third{&second, 3};
  trace::drive("chain", [&] { return chain(&third, 2); });
}
