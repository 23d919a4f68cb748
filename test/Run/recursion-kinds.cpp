// Generators of every kind that delegate to themselves: members defined
// outside, static, of local classes; calls through smart pointers and in
// switches; arrays, bindings and closures in the frame of a call.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
namespace lib {
struct tree {
  int value;
  std::unique_ptr<tree> left, right;
  yieldc::generator<const int &> each(int depth = 0) const;
  static yieldc::generator<int> from(const tree *t);
};
YIELDC_GENERATOR yieldc::generator<const int &> tree::each(int depth) const {
  Obj o("each", depth);
  if (left)
    co_yield elements_of(left->each(depth + 1));
  co_yield value;
  if (right)
    co_yield elements_of((*right).each(depth + 1));
}
YIELDC_GENERATOR yieldc::generator<int> tree::from(const tree *t) {
  if (!t)
    co_return;
  co_yield elements_of(from(t->left.get()));
  co_yield t->value;
  co_yield elements_of(tree::from(t->right.get()));
}
} // namespace lib
struct level {
  std::string name;
  int depth;
};
// Aggregates, arrays, bindings in frames; a lambda; break out of nested loops.
YIELDC_GENERATOR yieldc::generator<std::string>
levels(level l, const std::vector<int> &sizes) {
  int counts[2] = {l.depth, static_cast<int>(sizes.size())};
  auto [a, b] = counts;
  auto label = [&](int i) { return l.name + std::to_string(i); };
  for (int i = 0; i < a; ++i) {
    for (int size : sizes) {
      if (size > 2)
        break;
      co_yield label(size) + "/" + std::to_string(b);
      if (i == 1)
        continue;
      co_yield elements_of(levels({l.name + "x", a - 1}, sizes));
    }
  }
  switch (a) {
  case 1:
    co_yield elements_of(levels(level{"leaf", 0}, sizes));
    break;
  case 2: {
    Obj in("switch", a);
    co_yield elements_of(levels(level{"s", 1}, std::vector<int>{1}));
  }
    [[fallthrough]];
  default:
    co_yield "end";
  }
}
// Not the pointer to the frame is captured, but what is in it.
YIELDC_GENERATOR yieldc::generator<int> captured(int n) {
  auto twice = [&](int more) { return 2 * n + more; };
  co_yield twice(1);
  if (n > 0)
    co_yield elements_of(captured(n - 1));
  co_yield twice(2);
}

struct range {
  Obj owner;
  int items[3];
  explicit range(int n) : owner("range", n), items{n, n + 1, n + 2} {}
  const int *begin() const { return items; }
  const int *end() const { return items + 3; }
};
// Ways out of a loop with an object of its own, past one of the frame.
YIELDC_GENERATOR yieldc::generator<int> left(int n) {
  Obj here("here", n);
  co_yield n;
  for (int item : range(n))
    if (item == 2)
      co_return;
  for (int i = 0; i < 2; ++i) {
    Obj turn("turn", i);
    co_yield i;
    for (int item : range(i)) {
      if (item == 1)
        goto next;
      if (item == 7)
        goto out;
    }
  next:;
  }
out:
  co_yield elements_of(left(n - 1));
}

// A choice of a constant or an object is a constant itself.
YIELDC_GENERATOR yieldc::generator<int> joined(std::string text,
                                               const std::string &last) {
  co_yield static_cast<int>(text.size());
  if (text.size() < 4)
    co_yield elements_of(joined(text.empty() ? last : text + "x", last));
}

// Converted on the way, which a template does not show.
template <class T> struct ordered {
  struct node {
    T value;
    node *left, *right;
  };
  YIELDC_GENERATOR static yieldc::generator<T> below(const node *n) {
    if (!n)
      co_return;
    co_yield elements_of(below(n->left));
    co_yield n->value;
    co_yield elements_of(below(n->right));
  }
};

int main() {
  ordered<int>::node first{1, nullptr, nullptr}, second{2, &first, nullptr};
  trace::drive("below", [&] { return ordered<int>::below(&second); });
  trace::drive("captured", [] { return captured(2); });
  trace::drive("left", [] { return left(4); });
  static const std::string two = "ab";
  trace::drive("joined", [] { return joined("", two); });
  struct inner {
    YIELDC_GENERATOR yieldc::generator<int> count(int n) {
      co_yield n;
      if (n)
        co_yield elements_of(count(n - 1));
    }
  } in;
  trace::drive("local", [&] { return in.count(3); });
  lib::tree t{2, std::unique_ptr<lib::tree>(new lib::tree{1, nullptr, nullptr}),
              std::unique_ptr<lib::tree>(new lib::tree{3, nullptr, nullptr})};
  trace::drive("each", [&] { return t.each(); });
  trace::drive("from", [&] { return lib::tree::from(&t); });
  std::vector<int> sizes{1, 2, 3};
  trace::drive("levels", [&] { return levels(level{"l", 2}, sizes); });
}
