// What a class declares after the generator: types, members that it calls,
// overloads of itself; and what it announces before and defines after.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using yieldc::elements_of;

class List {
public:
  YIELDC_GENERATOR yieldc::generator<int> values() const {
    for (const Node *node = head_; node; node = node->next)
      co_yield node->value;
  }
  YIELDC_GENERATOR yieldc::generator<int> deduced() const {
    for (const auto *node = head_; node; node = node->next)
      co_yield node->value;
  }
  template <class Keep>
  YIELDC_GENERATOR yieldc::generator<int> selected(Keep keep) const {
    for (const Node *node = head_; node; node = node->next)
      if (keep(node->value))
        co_yield node->value;
  }
  YIELDC_GENERATOR yieldc::generator<int> counted() const {
    size_type count = 0;
    Kind kind = Kind::Odd;
    for (const Node &node : all_) {
      ++count;
      kind = node.value % 2 ? Kind::Odd : Kind::Even;
      co_yield node.value;
      co_yield kind == Kind::Odd ? 1 : 0;
    }
    co_yield static_cast<int>(count);
  }
  YIELDC_GENERATOR yieldc::generator<int> announced() {
    Later copy = *later_;
    co_yield copy.value;
    Later *pointer = later_;
    ++pointer->value;
    co_yield pointer->value;
    auto another = *pointer;
    co_yield another.value;
  }
  YIELDC_GENERATOR yieldc::generator<int> ranged(int n) const {
    for (int x : Range(n))
      co_yield x;
    for (auto x : Range(n + 1))
      co_yield x;
  }

private:
  struct Later;
  Later *later_ = nullptr;

public:
  YIELDC_GENERATOR yieldc::generator<int> passed(Later later) {
    co_yield later.value;
    co_yield later.value + 1;
  }
  explicit List(std::vector<int> values) {
    all_.reserve(values.size());
    for (int value : values) {
      all_.push_back(Node{value, head_});
      head_ = &all_.back();
    }
    later_ = new Later{7};
  }
  List(const List &) = delete;
  List &operator=(const List &) = delete;
  ~List() { delete later_; }
  Later &later() { return *later_; }

private:
  using size_type = std::vector<int>::size_type;
  enum class Kind { Even, Odd };
  struct Node {
    int value;
    const Node *next;
  };
  struct Later {
    int value;
  };
  struct Range {
    explicit Range(int n) : values(static_cast<size_t>(n), n) {}
    std::vector<int>::iterator begin() { return values.begin(); }
    std::vector<int>::iterator end() { return values.end(); }
    std::vector<int> values;
  };
  const Node *head_ = nullptr;
  std::vector<Node> all_;
};

template <class T> struct Parity {
  static YIELDC_GENERATOR yieldc::generator<T> even(T n) {
    co_yield n;
    if (n > 0)
      co_yield elements_of(odd(n - 1));
  }
  static YIELDC_GENERATOR yieldc::generator<T> odd(T n) {
    co_yield -n;
    if (n > 0)
      co_yield elements_of(even(n - 1));
  }
};

struct Plain {
  static YIELDC_GENERATOR yieldc::generator<int> first(int n) {
    co_yield n;
    co_yield elements_of(second(n + 1));
    for (int x : second(n))
      co_yield x;
  }
  template <class T>
  YIELDC_GENERATOR yieldc::generator<T> converted(T n) const {
    for (auto x : second(static_cast<int>(n)))
      co_yield static_cast<T>(x);
    for (auto x : this->times(n))
      co_yield x;
    for (auto x : times<T>(n))
      co_yield x;
  }
  static YIELDC_GENERATOR yieldc::generator<int> second(int n) {
    co_yield n;
    co_yield n * n;
  }
  template <class T> YIELDC_GENERATOR yieldc::generator<T> times(T n) const {
    co_yield 2 * n;
    co_yield 3 * n;
  }
  template <class T> YIELDC_GENERATOR yieldc::generator<T> twice(T n) const {
    for (T x : times<T>(n))
      co_yield 2 * x;
    auto values = this->times<T>(n + 1);
    for (T x : values)
      co_yield x;
  }
};

template <class T> struct Tree {
  struct Node {
    T value;
    Node *left, *right;
  };
  Node *root = nullptr;

  YIELDC_GENERATOR yieldc::generator<T> values() const {
    co_yield elements_of(values(root));
  }
  YIELDC_GENERATOR static yieldc::generator<T> values(const Node *node) {
    if (!node)
      co_return;
    co_yield elements_of(values(node->left));
    co_yield node->value;
    co_yield elements_of(values(node->right));
  }
  YIELDC_GENERATOR yieldc::generator<T> reversed() const {
    co_yield elements_of(below(root));
  }
  YIELDC_GENERATOR static yieldc::generator<T> below(const Node *node) {
    if (!node)
      co_return;
    co_yield elements_of(below(node->right));
    co_yield node->value;
    co_yield elements_of(below(node->left));
  }
  YIELDC_GENERATOR yieldc::generator<T> doubled(T by) {
    for (auto x : scaled(by))
      co_yield x;
  }
  template <class V> YIELDC_GENERATOR yieldc::generator<V> scaled(V by) {
    for (T x : values())
      co_yield x *by;
  }
};

struct Directory {
  std::string name;
  std::vector<Directory> below;
};
struct Walker {
  template <class Node>
  YIELDC_GENERATOR yieldc::generator<const Node &> walk(const Node &root) const {
    co_yield root;
    for (auto &child : root.below)
      co_yield elements_of(walk(child));
  }
};
template <class Order> struct OrderedWalker {
  template <class Node>
  YIELDC_GENERATOR yieldc::generator<const Node &> walk(const Node &root) const {
    if (Order::before)
      co_yield root;
    for (auto &child : root.below)
      co_yield elements_of(walk(child));
    if (!Order::before)
      co_yield root;
  }
};
struct Before {
  static constexpr bool before = true;
};
struct After {
  static constexpr bool before = false;
};

static bool is_odd(int n) { return n % 2 != 0; }

template <class Walk> void print(const char *title, const Walk &walk) {
  Directory root{"a", {{"b", {}}, {"c", {{"d", {}}}}}};
  trace::note(title);
  for (const Directory &one : walk.walk(root))
    trace::note(one.name.c_str());
}

int main() {
  List list({1, 2, 3});
  trace::drive("values", [&] { return list.values(); });
  trace::drive("deduced", [&] { return list.deduced(); });
  trace::drive("selected", [&] { return list.selected(is_odd); });
  trace::drive("counted", [&] { return list.counted(); });
  trace::drive("announced", [&] { return list.announced(); });
  trace::drive("passed", [&] { return list.passed(list.later()); });
  trace::drive("ranged", [&] { return list.ranged(2); });
  trace::drive("even", [] { return Parity<int>::even(3); });
  trace::drive("first", [] { return Plain::first(3); });
  Plain plain;
  trace::drive("converted", [&] { return plain.converted(3L); });
  trace::drive("twice", [&] { return plain.twice(3); });
  Tree<int> tree;
  Tree<int>::Node a{1, nullptr, nullptr}, c{3, nullptr, nullptr}, b{2, &a, &c};
  tree.root = &b;
  trace::drive("overloads", [&] { return tree.values(); });
  trace::drive("reversed", [&] { return tree.reversed(); });
  trace::drive("scaled", [&] { return tree.doubled(2); });
  print("walk", Walker());
  print("before", OrderedWalker<Before>());
  print("after", OrderedWalker<After>());
}
