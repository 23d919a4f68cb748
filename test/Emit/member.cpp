// Members: in the class, and outside it, where the machine is boxed.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

class tree {
public:
  YIELDC_GENERATOR yieldc::generator<int> down() const {
    for (int i = size; i > 0; --i)
      co_yield weight(i);
  }
  yieldc::generator<int> up();

private:
  int weight(int) const;
  int size = 3;
};

YIELDC_GENERATOR yieldc::generator<int> tree::up() {
  for (int i = 0; i < this->size; ++i)
    co_yield weight(i);
}
//--- want.cpp
#include <yieldc/generator.h>

class tree {
public:
  /// The state machine of `tree::down`.
  class down_generator : public yieldc::machine<down_generator, int> {
  public:
    explicit down_generator(const tree *self_) : this_(self_) {}

    yieldc::step<int> next() {
      int const resume_ = state_;
      yieldc::run const run_(state_);
      switch (resume_) {
      case yieldc::start:;
        i = this_->size;
        for (; i > 0; --i) {
          {
            yieldc::step<int> step_(this_->weight(i));
            state_ = 1;
            return step_;
          }
        case 1:; // line 7
        }
      }
      return yieldc::step<int>();
    }

    struct relocatable_ : yieldc::yes {};

  private:
    friend struct yieldc::access;

    int state_ = yieldc::start;
    const tree *this_;
    int i;
  };

  down_generator down() const { return down_generator(this); }
  yieldc::generator<int> up();

private:
  int weight(int) const;
  int size = 3;
};

yieldc::generator<int> tree::up() {
  /// The state machine of `tree::up`.
  class up_generator : public yieldc::machine<up_generator, int> {
  public:
    explicit up_generator(tree *self_) : this_(self_) {}

    yieldc::step<int> next() {
      int const resume_ = state_;
      yieldc::run const run_(state_);
      switch (resume_) {
      case yieldc::start:;
        i = 0;
        for (; i < this_->size; ++i) {
          {
            yieldc::step<int> step_(this_->weight(i));
            state_ = 1;
            return step_;
          }
        case 1:; // line 18
        }
      }
      return yieldc::step<int>();
    }

    struct relocatable_ : yieldc::yes {};

  private:
    friend struct yieldc::access;

    int state_ = yieldc::start;
    tree *this_;
    int i;
  };
  return up_generator(this);
}
