// Variables of types that are private members of the class which the generator
// is a member of, or that a class round it may use.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

class List {
  struct Node {
    int value;
    Node *next;
  };
  Node *head_ = nullptr;
  std::vector<Node> all_;

public:
  List() = default;
  List(const List &) = delete;
  List &operator=(const List &) = delete;
  ~List() {
    while (head_) {
      Node *next = head_->next;
      delete head_;
      head_ = next;
    }
  }
  void push(int value) {
    head_ = new Node{value, head_};
    all_.push_back(*head_);
  }
  YIELDC_GENERATOR yieldc::generator<int> pointers() const {
    for (const auto *node = head_; node; node = node->next)
      co_yield node->value;
  }
  YIELDC_GENERATOR yieldc::generator<int &> references() {
    for (auto &node : all_)
      co_yield node.value;
  }
  YIELDC_GENERATOR yieldc::generator<int> iterators() {
    for (auto it = all_.begin(); it != all_.end(); ++it)
      co_yield it->value;
  }
  YIELDC_GENERATOR yieldc::generator<int> copies() const {
    for (auto node : all_) {
      co_yield node.value;
      node.value += 1;
      co_yield node.value;
    }
  }
  YIELDC_GENERATOR static yieldc::generator<int> all_of(const List &list) {
    const auto &all = list.all_;
    for (const auto &node : all)
      co_yield node.value;
  }
  yieldc::generator<int> outside() const;
  YIELDC_GENERATOR yieldc::generator<int> through() const {
    auto inner = [this]() YIELDC_GENERATOR -> yieldc::generator<int> {
      for (const auto *node = head_; node; node = node->next)
        co_yield node->value;
    };
    for (int value : inner())
      co_yield value;
  }
};

YIELDC_GENERATOR yieldc::generator<int> List::outside() const {
  const auto *node = head_;
  while (node) {
    co_yield node->value;
    node = node->next;
  }
}

class Tree {
  struct Child;
  std::map<std::string, std::unique_ptr<Child>> children_;
  struct Child {
    int value;
    std::unique_ptr<Tree> below;
  };

public:
  void add(const std::string &name, int value) {
    children_[name].reset(new Child{value, std::unique_ptr<Tree>(new Tree())});
  }
  Tree &below(const std::string &name) { return *children_[name]->below;
  }
  YIELDC_GENERATOR yieldc::generator<std::string> names() const {
    for (const auto &[name, child] : children_) {
      co_yield name;
      for (const auto &below : child->below->names())
        co_yield name + "." + below;
    }
  }
  YIELDC_GENERATOR yieldc::generator<int> values() const {
    for (const auto &entry : children_) {
      const auto &child = entry.second;
      co_yield child->value;
      co_yield yieldc::elements_of(child->below->values());
    }
  }
};

class Base {
  struct Hidden {
    int value;
  };

protected:
  struct Part : Hidden {
    int other;
  };
  std::vector<Part> parts_;

public:
  class Open {
    friend class Base;
    std::vector<Hidden> hidden_;

  public:
    YIELDC_GENERATOR yieldc::generator<int> values() const {
      for (auto &one : hidden_)
        co_yield one.value;
    }
  };
  Open open() const {
    Open result;
    for (const Part &part : parts_)
      result.hidden_.push_back(part);
    return result;
  }
};
class Derived : public Base {
public:
  Derived() {
    for (int i = 0; i < 3; ++i) {
      Part part;
      part.value = i;
      part.other = 10 * i;
      parts_.push_back(part);
    }
  }
  YIELDC_GENERATOR yieldc::generator<int> values() const {
    for (const auto &part : parts_) {
      co_yield part.value;
      auto copy = part;
      co_yield copy.other;
      co_yield copy.value;
    }
  }
};

template <class T> class Pool {
  struct Slot {
    T value;
    bool used;
  };
  std::vector<Slot> slots_;

public:
  void put(T value, bool used) { slots_.push_back(Slot{value, used}); }
  YIELDC_GENERATOR yieldc::generator<T> used() const {
    for (const auto &slot : slots_)
      if (slot.used)
        co_yield slot.value;
    for (auto slot = slots_.data(); slot != slots_.data() + slots_.size();
         ++slot)
      co_yield slot->value;
  }
  template <class Keep> YIELDC_GENERATOR yieldc::generator<T> only(Keep keep) {
    for (auto &[value, used] : slots_)
      if (used && keep(value))
        co_yield value;
  }
};

class Graph {
  enum class Kind { Leaf, Branch };
  struct Edge {
    Kind kind;
    int to;
  };
  std::vector<Edge> edges_{{Kind::Leaf, 1}, {Kind::Branch, 2}};

public:
  template <class Keep>
  YIELDC_GENERATOR yieldc::generator<int> to(Keep keep) const {
    for (auto &edge : edges_) {
      auto kind = edge.kind;
      if (keep(edge.to))
        co_yield edge.to;
      if (kind == Kind::Branch)
        co_yield -edge.to;
    }
  }
};

// Friends: a function, defined inside and outside, a template, a class.
class Walker;
class Chain {
  struct Link {
    int value;
    const Link *next;
  };
  Link last_{1, nullptr}, first_{2, &last_};

  friend class Walker;
  friend yieldc::generator<int> outside(const Chain &chain);
  template <class T> friend yieldc::generator<T> converted(const Chain &chain);
  friend YIELDC_GENERATOR yieldc::generator<int> inside(const Chain &chain) {
    for (const auto *link = &chain.first_; link; link = link->next)
      co_yield link->value;
  }
};
YIELDC_GENERATOR yieldc::generator<int> outside(const Chain &chain) {
  for (auto *link = &chain.first_; link;) {
    co_yield link->value;
    link = link->next;
  }
}
template <class T>
YIELDC_GENERATOR yieldc::generator<T> converted(const Chain &chain) {
  for (auto *link = &chain.first_; link; link = link->next)
    co_yield static_cast<T>(link->value);
}
class Walker {
public:
  YIELDC_GENERATOR yieldc::generator<int> walk(const Chain &chain) const {
    for (auto *link = &chain.first_; link; link = link->next)
      co_yield link->value;
  }
};

static bool is_large(int value) { return value > 1; }

int main() {
  List list;
  list.push(1);
  list.push(2);
  list.push(3);
  trace::drive("pointers", [&] { return list.pointers(); });
  for (int &value : list.references())
    value *= 2;
  trace::drive("iterators", [&] { return list.iterators(); });
  trace::drive("copies", [&] { return list.copies(); });
  trace::drive("static", [&] { return List::all_of(list); });
  trace::drive("outside", [&] { return list.outside(); });
  trace::drive("through", [&] { return list.through(); });
  Tree tree;
  tree.add("a", 1);
  tree.below("a").add("c", 3);
  tree.add("b", 2);
  trace::drive("names", [&] { return tree.names(); });
  trace::drive("values", [&] { return tree.values(); });
  Derived derived;
  trace::drive("protected", [&] { return derived.values(); });
  Base::Open open = derived.open();
  trace::drive("private of the class round it", [&] { return open.values(); });
  Pool<int> pool;
  pool.put(1, true);
  pool.put(2, false);
  pool.put(3, true);
  trace::drive("used", [&] { return pool.used(); });
  trace::drive("only", [&] { return pool.only(is_large); });
  Chain chain;
  trace::drive("inside", [&] { return inside(chain); });
  trace::drive("friend outside", [&] { return outside(chain); });
  trace::drive("friend template", [&] { return converted<long>(chain); });
  Walker walker;
  trace::drive("friend class", [&] { return walker.walk(chain); });
  Graph graph;
  trace::drive("to", [&] { return graph.to(is_large); });
}
