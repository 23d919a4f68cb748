// Member functions: static, const, ref-qualified, using private members with
// and without `this`, in class and out of line, in nested classes.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

class Tree {
public:
  explicit Tree(int value) : value_(value) {}
  void add(Tree *child) { children_.push_back(child); }

  // In class, implicit this, private data.
  YIELDC_GENERATOR yieldc::generator<int> own(int n) {
    co_yield value_;
    value_ += n;
    co_yield value_;
    ++touched_;
    co_yield touched_;
  }

  // Explicit this.
  YIELDC_GENERATOR yieldc::generator<int> explicit_this() {
    co_yield this->value_;
    Tree *self = this;
    self->value_ = 50;
    co_yield value_;
    co_yield (*this).value_ + 1;
  }

  YIELDC_GENERATOR yieldc::generator<int> constant() const {
    co_yield value_;
    for (const Tree *child : children_)
      co_yield child->value_;
    co_yield helper(3);
  }

  // Calls private member functions, overloaded.
  YIELDC_GENERATOR yieldc::generator<int> calls() {
    co_yield helper(1);
    co_yield this->helper(1.5);
    co_yield Tree::helper(2);
    co_yield secret_constant;
    co_yield secret_static();
    Secret secret = {9};
    co_yield secret.value;
  }

  YIELDC_GENERATOR static yieldc::generator<int> of(const Tree &tree) {
    co_yield tree.value_;
    co_yield tree.helper(4);
    co_yield secret_static();
  }

  static YIELDC_GENERATOR yieldc::generator<int> static_first(int n) {
    Secret secret = {n};
    co_yield secret.value;
    co_yield ++secret.value;
  }

  // Out of line: boxed.
  yieldc::generator<int> outside(int n);
  yieldc::generator<int> outside_const(trace::Obj object) const;
  static yieldc::generator<int> outside_static(int n);

  // Recursion through a declared member.
  yieldc::generator<int> preorder() const;

  class Cursor {
  public:
    explicit Cursor(Tree &tree) : tree_(tree) {}
    YIELDC_GENERATOR yieldc::generator<int> walk() {
      co_yield tree_.value_;
      for (Tree *child : tree_.children_) {
        at_ = child->value_;
        co_yield at_;
      }
    }
    yieldc::generator<int> walk_outside(int n);

  private:
    Tree &tree_;
    int at_ = 0;
  };

  YIELDC_GENERATOR yieldc::generator<Tree *> nodes() {
    co_yield this;
    for (Tree *child : children_)
      for (Tree *node : child->boxed_nodes())
        co_yield node;
  }

  yieldc::generator<Tree *> boxed_nodes() { return nodes(); }

  // A local lambda that captures this, used within one segment.
  YIELDC_GENERATOR yieldc::generator<int> with_lambda(int n) {
    int sum = 0;
    auto add = [this, n] { return value_ + n; };
    sum += add();
    co_yield sum;
    co_yield value_;
  }

  YIELDC_GENERATOR yieldc::generator<int> rvalue_only() && { co_yield value_; }
  YIELDC_GENERATOR yieldc::generator<int> lvalue_only() & {
    co_yield value_;
    co_yield ++value_;
  }

private:
  struct Secret {
    int value;
  };
  enum { secret_constant = 31 };
  static int secret_static() { return 32; }
  int helper(int n) const { return value_ * n; }
  int helper(double) const { return -1; }

  int value_;
  int touched_ = 0;
  std::vector<Tree *> children_;
};

YIELDC_GENERATOR yieldc::generator<int> Tree::outside(int n) {
  trace::Obj local("local", n);
  co_yield value_;
  value_ = n;
  co_yield helper(2);
  co_yield local.value;
}

YIELDC_GENERATOR yieldc::generator<int>
Tree::outside_const(trace::Obj object) const {
  co_yield object.value;
  Secret secret = {value_};
  co_yield secret.value;
}

YIELDC_GENERATOR yieldc::generator<int> Tree::outside_static(int n) {
  co_yield n;
  co_yield secret_static();
}

YIELDC_GENERATOR yieldc::generator<int> Tree::preorder() const {
  co_yield value_;
  for (const Tree *child : children_)
    for (int value : child->preorder())
      co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> Tree::Cursor::walk_outside(int n) {
  at_ += n;
  co_yield at_;
  co_yield tree_.value_ + tree_.helper(n);
}

// A friend generator sees private members.
class Account {
public:
  explicit Account(int balance) : balance_(balance) {}
  friend yieldc::generator<int> audit(const Account &account);

private:
  int balance_;
};

YIELDC_GENERATOR yieldc::generator<int> audit(const Account &account) {
  co_yield account.balance_;
  co_yield account.balance_ * 2;
}

// Inherited members, protected and of a base with virtual functions.
class Base {
public:
  virtual ~Base() {}
  virtual yieldc::generator<int> each() = 0;
  virtual int number() const { return 1; }

protected:
  int shared_ = 40;
};

class Derived : public Base {
public:
  int number() const override { return 2; }
  YIELDC_GENERATOR yieldc::generator<int> each() override {
    co_yield shared_;
    co_yield number();
    co_yield Base::number();
    shared_++;
    co_yield this->shared_;
  }
};

class Other : public Derived {
public:
  yieldc::generator<int> each() override;
};

YIELDC_GENERATOR yieldc::generator<int> Other::each() {
  co_yield number() + 100;
  co_yield shared_ + 100;
}

struct Callable {
  int base;
  YIELDC_GENERATOR yieldc::generator<int> operator()(int n) const {
    co_yield base;
    co_yield base + n;
  }
  YIELDC_GENERATOR yieldc::generator<int> operator[](int n) {
    co_yield base *n;
  }
};

// Parameters of the class itself, which is not complete in its own body.
struct Vector {
  int x;
  YIELDC_GENERATOR yieldc::generator<int> plus(Vector other) {
    co_yield x + other.x;
    x += other.x;
    co_yield x;
  }
  YIELDC_GENERATOR static yieldc::generator<int>
  sum(std::vector<Vector> all) {
    int sum = 0;
    for (const Vector &one : all)
      co_yield sum += one.x;
  }
};

int main() {
  Tree root(1), left(2), right(3), leaf(4);
  root.add(&left);
  root.add(&right);
  left.add(&leaf);
  trace::drive("own", [&] { return root.own(10); });
  trace::drive("explicit_this", [&] { return root.explicit_this(); });
  trace::drive("constant", [&] { return root.constant(); });
  trace::drive("calls", [&] { return root.calls(); });
  trace::drive("of", [&] { return Tree::of(root); });
  trace::drive("static_first", [] { return Tree::static_first(6); });
  trace::drive("outside", [&] { return right.outside(5); });
  trace::drive("outside_const",
               [&] { return right.outside_const(trace::Obj("p", 6)); });
  trace::drive("outside_static", [] { return Tree::outside_static(7); });
  trace::drive("preorder", [&] { return root.preorder(); });
  Tree::Cursor cursor(root);
  trace::drive("walk", [&] { return cursor.walk(); });
  trace::drive("walk_outside", [&] { return cursor.walk_outside(3); });
  for (Tree *node : root.nodes())
    for (int value : node->own(0)) {
      trace::note("node", value);
      break;
    }
  trace::drive("with_lambda", [&] { return leaf.with_lambda(5); });
  trace::drive("lvalue_only", [&] { return leaf.lvalue_only(); });
  trace::drive("rvalue_only", [&] { return std::move(leaf).rvalue_only(); });
  Account account(500);
  trace::drive("audit", [&] { return audit(account); });
  Derived derived;
  Other other;
  for (Base *base :
       {static_cast<Base *>(&derived), static_cast<Base *>(&other)})
    trace::drive("each", [base] { return base->each(); });
  Callable callable{5};
  trace::drive("call", [&] { return callable(1); });
  trace::drive("index", [&] { return callable[3]; });
  static Vector vector{2};
  trace::drive("plus", [] { return vector.plus(Vector{3}); });
  trace::drive("sum", [] {
    return Vector::sum(std::vector<Vector>{{1}, {2}});
  });
}
