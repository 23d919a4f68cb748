// Trees walked by a generator that delegates to itself, against an iterator
// with a stack of its own. `million` is the same tree as `recursion`, larger
// than the caches.

#define YIELDC_BENCH_DELEGATES
#include "case.h"
#include <vector>

namespace {

struct node {
  int key;
  node const *left;
  node const *right;
};

YIELDC_GENERATOR yieldc::generator<node const &> in_order(node const *root) {
  if (!root)
    co_return;
  co_yield yieldc::elements_of(in_order(root->left));
  co_yield *root;
  co_yield yieldc::elements_of(in_order(root->right));
}

YIELDC_GENERATOR yieldc::generator<node const &> post_order(node const *root) {
  if (!root)
    co_return;
  co_yield yieldc::elements_of(post_order(root->left));
  co_yield yieldc::elements_of(post_order(root->right));
  co_yield *root;
}

/// A search tree of keys inserted in random order.
class search_tree {
public:
  explicit search_tree(int size) : nodes_(static_cast<std::size_t>(size)) {
    unsigned state = 1;
    node const *root = nullptr;
    for (node &added : nodes_) {
      state = state * 1664525u + 1013904223u;
      added.key = static_cast<int>(state >> 8);
      node const **place = &root;
      while (*place)
        place = const_cast<node const **>(
            added.key < (*place)->key ? &(*place)->left : &(*place)->right);
      *place = &added;
    }
    root_ = root;
  }
  search_tree(search_tree const &) = delete;
  search_tree(search_tree &&) = default;
  node const *root() const { return root_; }

private:
  std::vector<node> nodes_;
  node const *root_ = nullptr;
};

class in_order_iterator {
public:
  explicit in_order_iterator(node const *root) : here_(root) {}
  node const *next() {
    for (; here_; here_ = here_->left)
      path_.push_back(here_);
    if (path_.empty())
      return nullptr;
    node const *top = path_.back();
    path_.pop_back();
    here_ = top->right;
    return top;
  }

private:
  node const *here_;
  std::vector<node const *> path_;
};

class post_order_iterator {
public:
  explicit post_order_iterator(node const *root) { descend(root); }
  node const *next() {
    if (path_.empty())
      return nullptr;
    node const *top = path_.back();
    path_.pop_back();
    if (!path_.empty() && path_.back()->left == top)
      descend(path_.back()->right);
    return top;
  }

private:
  /// Down to the first leaf.
  void descend(node const *from) {
    while (from) {
      path_.push_back(from);
      from = from->left ? from->left : from->right;
    }
  }

  std::vector<node const *> path_;
};

struct tree_walk : bench::observed {
  using input = search_tree;
  using yielded = node const &;

  static search_tree make(bench::size which) {
    return search_tree(which == bench::size::many ? 10000 : 10);
  }
  static void take(unsigned &sum, node const &value) {
    sum += bench::seen(static_cast<unsigned>(value.key));
  }
  template <class Iterator> static unsigned sum_of(Iterator elements) {
    unsigned sum = 0;
    while (node const *one = elements.next())
      take(sum, *one);
    return sum;
  }
};

struct in_order_case : tree_walk {
  static const char *name() { return "recursion"; }
  static auto generate(search_tree const &tree)
      -> decltype(in_order(tree.root())) {
    return in_order(tree.root());
  }
  static unsigned by_hand(search_tree const &tree) {
    return sum_of(in_order_iterator(tree.root()));
  }
};

struct million_case : in_order_case {
  static const char *name() { return "million"; }
  static search_tree make(bench::size which) {
    return search_tree(which == bench::size::many ? 1000000 : 10);
  }
};

struct post_order_case : tree_walk {
  static const char *name() { return "post-order"; }
  static auto generate(search_tree const &tree)
      -> decltype(post_order(tree.root())) {
    return post_order(tree.root());
  }
  static unsigned by_hand(search_tree const &tree) {
    return sum_of(post_order_iterator(tree.root()));
  }
};

bench::registered<in_order_case> const in_order_registered;
bench::registered<million_case> const million_registered;
bench::registered<post_order_case> const post_order_registered;

} // namespace
