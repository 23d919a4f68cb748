// A chain of boxed machines that delegate to one another takes no more of the
// program's stack than one of them, however it ends.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: %gxx -std=c++11 -O0 %warn %inc %t/out.cpp -o %t/run && %t/run
// RUN: %clangxx -std=c++11 -O1 %warn %inc -fsanitize=address,undefined \
// RUN:   -fno-sanitize-recover=all %t/out.cpp -o %t/run && %t/run

//--- in.cpp
#include <cstdlib>
#include <exception>
#include <vector>
#include <yieldc/generator.h>

struct node {
  node *next = nullptr;
  int value = 0;
};
static int alive, last;
struct counted {
  explicit counted(int number) : n(number) { ++alive; }
  counted(const counted &) = delete;
  counted &operator=(const counted &) = delete;
  ~counted() {
    --alive;
    if (n != last) // the innermost first
      std::abort();
    --last;
  }
  int n;
};

// What a template calls is not known to be itself.
template <class Node>
YIELDC_GENERATOR yieldc::generator<int> walk(const Node *n) {
  counted here(n->value);
  co_yield n->value;
  if (n->next)
    co_yield yieldc::elements_of(walk(n->next));
}

static int failures;
static void check(bool holds) { failures += !holds; }

int main() {
  int const count = 300000;
  std::vector<node> list(count);
  for (int i = 0; i < count; ++i) {
    list[unsigned(i)].value = i;
    if (i + 1 < count)
      list[unsigned(i)].next = &list[unsigned(i) + 1];
  }
  auto take = [&](yieldc::generator<int> &g, int steps) {
    for (int i = 0; i < steps; ++i)
      check(*g.next() == i);
    check(alive == steps);
    last = steps - 1;
  };
  {
    yieldc::generator<int> g(walk(list.data()));
    take(g, count - 5);
  }
  check(alive == 0);
  yieldc::generator<int> g(walk(list.data()));
  take(g, count - 5);
  g.return_();
  check(alive == 0 && g.done());
  g = walk(list.data());
  take(g, count);
  check(g.next().done() && alive == 0);
  g = walk(list.data());
  take(g, count - 7);
  try {
    g.throw_(std::make_exception_ptr(1));
    check(false);
  } catch (int) {
    check(alive == 0 && g.done());
  }
  return failures != 0;
}
