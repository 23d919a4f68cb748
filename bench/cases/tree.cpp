// A tree walked in order with a stack of its own: a local with a destructor,
// live across the yield.

#include "case.h"
#include <vector>

namespace {

struct node {
  int key;
  node const *left;
  node const *right;
};

YIELDC_GENERATOR yieldc::generator<node const &> in_order(node const *root) {
  std::vector<node const *> path;
  node const *here = root;
  while (here || !path.empty()) {
    for (; here; here = here->left)
      path.push_back(here);
    node const &top = *path.back();
    path.pop_back();
    co_yield top;
    here = top.right;
  }
}

/// A tree of random shape.
class random_tree {
public:
  explicit random_tree(int size) {
    nodes_.reserve(static_cast<std::size_t>(size)); // they stay where they are
    unsigned state = 1;
    root_ = grow(size, state);
  }
  random_tree(random_tree const &) = delete;
  random_tree(random_tree &&) = default;
  node const *root() const { return root_; }

private:
  node const *grow(int size, unsigned &state) {
    if (size == 0)
      return nullptr;
    state = state * 1664525u + 1013904223u;
    int const on_left =
        static_cast<int>((state >> 8) % static_cast<unsigned>(size));
    node const *const left = grow(on_left, state);
    node const *const right = grow(size - 1 - on_left, state);
    nodes_.push_back(node{static_cast<int>(state >> 16), left, right});
    return &nodes_.back();
  }

  std::vector<node> nodes_;
  node const *root_;
};

struct tree_case : bench::observed {
  using input = random_tree;
  using yielded = node const &;

  static const char *name() { return "tree"; }
  static random_tree make(bench::size which) {
    return random_tree(which == bench::size::many ? 4000 : 10);
  }
  static auto generate(random_tree const &tree)
      -> decltype(in_order(tree.root())) {
    return in_order(tree.root());
  }
  static unsigned by_hand(random_tree const &tree) {
    unsigned sum = 0;
    std::vector<node const *> path;
    node const *here = tree.root();
    while (here || !path.empty()) {
      for (; here; here = here->left)
        path.push_back(here);
      node const &top = *path.back();
      path.pop_back();
      take(sum, top);
      here = top.right;
    }
    return sum;
  }
  static void take(unsigned &sum, node const &value) {
    sum += bench::seen(static_cast<unsigned>(value.key));
  }
};

bench::registered<tree_case> const registered;

} // namespace
