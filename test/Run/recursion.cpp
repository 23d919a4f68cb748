// A generator that delegates to itself: trees, loops over children, frames with
// objects, exceptions through several calls, what is sent and thrown.
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

struct node {
  int value;
  const node *left, *right;
};

// The last call takes the place of its caller.
YIELDC_GENERATOR generator<int> in_order(const node *n) {
  if (!n)
    co_return;
  co_yield elements_of(in_order(n->left));
  co_yield n->value;
  co_yield elements_of(in_order(n->right));
}

// Something is left to be done: it cannot.
YIELDC_GENERATOR generator<int> post_order(const node *n) {
  Obj local("local", n ? n->value : 0);
  if (n) {
    trace::maybe_throw();
    co_yield elements_of(post_order(n->left));
    trace::maybe_throw();
    Obj between("between", n->value);
    co_yield elements_of(post_order(n->right));
    co_yield n->value;
  }
  trace::maybe_throw();
}

struct folder {
  std::string name;
  std::vector<folder> inner;

  // Of another object each time, with an argument that is an object.
  YIELDC_GENERATOR generator<const std::string &> paths(std::string to) const {
    Obj local("in", static_cast<int>(inner.size()));
    to += '/' + name;
    co_yield to;
    for (const folder &one : inner)
      co_yield elements_of(one.paths(to));
    trace::maybe_throw();
  }
  // Of the same object; overloaded; the end is a `co_return` out of a loop.
  YIELDC_GENERATOR generator<int> paths(int depth) {
    for (Obj counted("counted", depth);; ++counted.value) {
      if (counted.value > 3)
        co_return;
      co_yield depth * 10 + counted.value;
      co_yield elements_of(paths(counted.value + 1));
      switch (depth) {
      case 1:
        co_yield elements_of(this->paths(depth + 2));
        break;
      default:
        break;
      }
    }
  }
};

// What was sent goes to the innermost; so does what is thrown.
YIELDC_GENERATOR generator<int, int> asks(int depth) {
  Obj local("asks", depth);
  try {
    int answer = co_yield depth;
    note("answer", answer);
  } catch (const trace::injected &) {
    note("caught", depth);
  }
  if (depth == 3)
    co_return;
  co_yield elements_of(asks(depth + 1));
  int answer = co_yield -depth;
  note("answer", answer);
}

// Frames of more than one chunk; the memory is used again.
YIELDC_GENERATOR generator<int> deep(int depth, int times) {
  Obj local("deep", depth);
  if (depth > 0) {
    while (times-- > 0) {
      co_yield elements_of(deep(depth - 1, 1));
      if (depth % 50 == 0)
        co_yield depth;
    }
  }
}

// By-value, reference and constant parameters; a variable of each call that its
// callee refers to.
YIELDC_GENERATOR generator<const Obj &> chain(const Obj *above, const int &end,
                                              Obj own) {
  Obj here("here", own.value + 1);
  co_yield here;
  if (above)
    co_yield *above;
  if (here.value < end)
    co_yield elements_of(chain(&here, end, Obj("argument", here.value)));
  co_yield own;
}

// What stands in a `try`, has another operand, or gives a result is delegated
// to as to any other.
YIELDC_GENERATOR generator<int> guarded(int depth) {
  Obj local("guarded", depth);
  co_yield depth;
  try {
    if (depth < 2)
      co_yield elements_of(guarded(depth + 1));
    trace::maybe_throw();
  } catch (const trace::injected &) {
    note("caught at", depth);
  }
  if (depth == 0)
    co_yield elements_of(guarded(2));
  if (depth == 1) {
    auto last = guarded(2);
    co_yield elements_of(last);
  }
}

static void ask(int raise) {
  std::printf("-- asks, thrown at %d\n", raise);
  auto all = asks(0);
  try {
    auto step = all.next();
    for (int i = 0; !step.done(); ++i) {
      std::printf("  yields %d\n", *step);
      step = i == raise ? all.throw_(std::make_exception_ptr(
                              trace::injected{0}))
                        : all.next(100 + i);
    }
  } catch (const trace::injected &) {
    std::printf("  out came what was thrown\n");
  }
  std::printf("  done %d live %d\n", all.done(), trace::state().live);
}

int main() {
  const node a{1, nullptr, nullptr}, c{3, nullptr, nullptr}, b{2, &a, &c},
      e{5, nullptr, nullptr}, root{4, &b, &e};
  trace::drive("in order", [&] { return in_order(&root); });
  trace::drive("post-order", [&] { return post_order(&b); });
  folder all{"a", {{"b", {{"c", {}}, {"d", {}}}}, {"e", {}}}};
  trace::drive("paths", [&] { return all.paths(std::string("root")); });
  trace::drive("depths", [&] { return all.paths(1); });
  int const end = 3;
  trace::drive("chain",
               [&] { return chain(nullptr, end, Obj("argument", 0)); });
  trace::drive("guarded", [] { return guarded(0); });
  for (int raise = 0; raise < 9; ++raise)
    ask(raise);

  long sum = 0;
  for (int x : deep(200, 2))
    sum += x;
  std::printf("%ld, live %d\n", sum, trace::state().live);
  auto some = deep(180, 1);
  for (int i = 0; i < 2; ++i)
    std::printf("%d\n", *some.next());
  some.return_();
  std::printf("live %d\n", trace::state().live);
}
