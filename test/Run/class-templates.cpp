// Class templates: member generators in class and out of line, dependent
// bases, member templates, specialisations, nested classes.
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <vector>
#include <yieldc/generator.h>

template <class T> class List {
  struct Node {
    T value;
    std::unique_ptr<Node> next;
  };

public:
  void push(T value) {
    std::unique_ptr<Node> node(new Node{value, std::move(head_)});
    head_ = std::move(node);
  }

  YIELDC_GENERATOR yieldc::generator<T> values() const {
    for (const Node *node = head_.get(); node; node = node->next.get())
      co_yield node->value;
  }

  YIELDC_GENERATOR yieldc::generator<T &> references() {
    Node *node = head_.get();
    while (node) {
      co_yield node->value;
      node = node->next.get();
    }
  }

  yieldc::generator<T> outside(int skip) const;
  static yieldc::generator<T> singleton(T value);

  template <class U> YIELDC_GENERATOR yieldc::generator<U> converted() const {
    for (const Node *node = this->head_.get(); node; node = node->next.get()) {
      U value(node->value);
      co_yield value;
    }
  }

  template <class Function>
  yieldc::generator<T> mapped(Function function) const;

private:
  std::unique_ptr<Node> head_;
};

template <class T>
YIELDC_GENERATOR yieldc::generator<T> List<T>::outside(int skip) const {
  const Node *node = head_.get();
  for (; node && skip > 0; --skip)
    node = node->next.get();
  while (node) {
    const T &value = node->value;
    co_yield value;
    node = node->next.get();
  }
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T> List<T>::singleton(T value) {
  Node node{value, nullptr};
  co_yield node.value;
}

template <class T>
template <class Function>
YIELDC_GENERATOR yieldc::generator<T> List<T>::mapped(Function function) const {
  for (const Node *node = head_.get(); node; node = node->next.get())
    co_yield function(node->value);
}

template <int N> struct Counter {
  YIELDC_GENERATOR static yieldc::generator<int> count() {
    for (int i = 0; i < N; ++i)
      co_yield i;
  }
  YIELDC_GENERATOR yieldc::generator<int> scaled(int by = N) {
    co_yield by *N;
    co_yield base + N;
  }
  int base = 100;
};

template <> struct Counter<0> {
  YIELDC_GENERATOR static yieldc::generator<int> count() { co_yield -1; }
};

template <class T> struct Counted {
  T protected_value{};
  int calls = 0;
  int call() { return ++calls; }
};

template <class T> struct Derived : Counted<T> {
  using typename_alias = T;
  YIELDC_GENERATOR yieldc::generator<T> use(T n) {
    this->protected_value = n;
    co_yield this->protected_value;
    trace::note("calls", this->call());
    typename_alias twice = n + this->protected_value;
    co_yield twice;
  }
};

template <class T> struct Outer {
  struct Inner {
    T value;
    YIELDC_GENERATOR yieldc::generator<T> both(T other) {
      co_yield value;
      co_yield other;
    }
    yieldc::generator<T> later(Outer outer);
  };
  T value;
};

template <class T>
YIELDC_GENERATOR yieldc::generator<T> Outer<T>::Inner::later(Outer outer) {
  co_yield outer.value;
  co_yield value;
}

// Partial specialisation.
template <class T> struct Kind {
  YIELDC_GENERATOR yieldc::generator<const char *> name() { co_yield "value"; }
};
template <class T> struct Kind<T *> {
  YIELDC_GENERATOR yieldc::generator<const char *> name() {
    co_yield "pointer";
    for (const char *part : Kind<T>().name())
      co_yield part;
  }
};

template <class T> class Pool {
public:
  explicit Pool(const char *name) : name_(name) {}
  YIELDC_GENERATOR yieldc::generator<const T &> make(int n) {
    T first(name_, n);
    co_yield first;
    std::vector<T> many;
    many.reserve(2);
    many.emplace_back(name_, n + 1);
    for (auto &each : many) {
      co_yield each;
      if (n == 1)
        break;
    }
  }

private:
  const char *name_;
};

// Types with names that the machine has, too.
template <class T, class... More> class Table {
public:
  struct iterator {
    const Table *table;
    std::size_t index;
    bool is_valid() const { return index < table->all.size(); }
  };
  struct value_type {
    T value;
  };
  YIELDC_GENERATOR yieldc::generator<T> walk() const {
    iterator at{this, 0};
    while (at.is_valid()) {
      co_yield all[at.index];
      ++at.index;
    }
    value_type kept{3};
    co_yield kept.value;
    const value_type *pointer = &kept;
    ++kept.value;
    co_yield pointer->value;
    sentinel last{5};
    co_yield last.value;
    co_yield last.value + 1;
  }
  struct sentinel {
    T value;
  };
  std::vector<T> all{1, 2};
};

int main() {
  Table<int, char> table;
  trace::drive("table", [&] { return table.walk(); });
  List<int> numbers;
  numbers.push(1);
  numbers.push(2);
  numbers.push(3);
  List<std::string> words;
  words.push("x");
  words.push("yy");
  trace::drive("values", [&] { return numbers.values(); });
  trace::drive("values", [&] { return words.values(); });
  trace::drive("references", [&] { return words.references(); });
  for (int &number : numbers.references())
    number *= 10;
  trace::drive("outside", [&] { return numbers.outside(1); });
  trace::drive("singleton", [] { return List<int>::singleton(5); });
  trace::drive("converted", [&] { return numbers.converted<double>(); });
  trace::drive("mapped", [&] {
    return words.mapped([](const std::string &s) { return s + s; });
  });
  trace::drive("count", [] { return Counter<3>::count(); });
  trace::drive("count", [] { return Counter<0>::count(); });
  Counter<2> two;
  trace::drive("scaled", [&] { return two.scaled(); });
  Derived<int> derived;
  trace::drive("use", [&] { return derived.use(4); });
  Derived<std::string> other;
  trace::drive("use", [&] { return other.use("s"); });
  Outer<int>::Inner inner{6};
  trace::drive("both", [&] { return inner.both(7); });
  trace::drive("later", [&] { return inner.later(Outer<int>{8}); });
  Kind<int *> kind;
  trace::drive("name", [&] { return kind.name(); });
  Pool<trace::Obj> pool("pooled");
  trace::drive("make", [&] { return pool.make(1); });
  trace::drive("make", [&] { return pool.make(2); });
}
