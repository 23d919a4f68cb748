// Range-based for: over a variable, over a temporary, over an array.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

struct numbers {
  ~numbers();
  int *begin();
  int *end();
};
numbers make();
static const int primes[] = {2, 3, 5};

YIELDC_GENERATOR yieldc::generator<int> walk(numbers &given) {
  for (int &x : given)
    co_yield ++x;
  for (int x : make())
    co_yield x;
  for (int x : primes)
    co_yield x;
}
//--- want.cpp
#include <yieldc/generator.h>

struct numbers {
  ~numbers();
  int *begin();
  int *end();
};
numbers make();
static const int primes[] = {2, 3, 5};

/// The state machine of `walk`.
class walk_generator : public yieldc::machine<walk_generator, int> {
public:
  explicit walk_generator(numbers &given_) : given(given_) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  walk_generator(const walk_generator &) = delete;
  walk_generator &operator=(const walk_generator &) = delete;
  walk_generator(walk_generator &&other_)
      : yieldc::machine<walk_generator, int>(), state_(other_.state_),
        given(other_.given) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  walk_generator &operator=(walk_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~walk_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<int> next() {
    int x_2{};
    int x_3{};
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<walk_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      it_ = yieldc::range_begin(given);
      end_ = yieldc::range_end(given);
      for (; it_ != end_; ++it_) {
        x_ = yieldc::address<int>(*it_);
        state_ = 1;
        return yieldc::step<int>(++(*x_));
      case 1:; // line 13
      }
      ::new (yieldc::at(range_))::numbers(make());
      level_ = 1;
      it_2_ = yieldc::range_begin(range_);
      end_2_ = yieldc::range_end(range_);
      for (; it_2_ != end_2_; ++it_2_) {
        x_2 = *it_2_;
        level_ = 0;
        state_ = 2;
        return yieldc::step<int>(x_2);
      case 2:; // line 15
      }
      level_ = 0;
      yieldc::kill(range_);
      it_3_ = primes;
      for (; it_3_ != primes + 3; ++it_3_) {
        x_3 = *it_3_;
        state_ = 3;
        return yieldc::step<int>(x_3);
      case 3:; // line 17
      }
    }
    return yieldc::step<int>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 2:
      return 1;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      default:
        yieldc::kill(range_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  numbers &given;
  union {
    int *it_;
    ::numbers range_;
    const int *it_3_;
  };
  union {
    int *end_;
    int *it_2_;
  };
  union {
    int *x_; // x
    int *end_2_;
  };
};

walk_generator walk(numbers &given) { return walk_generator(given); }
