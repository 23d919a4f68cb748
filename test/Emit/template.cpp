// A template: what depends on its parameters is decided when it is
// instantiated.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

template <class T, int N = 3>
YIELDC_GENERATOR yieldc::generator<T> repeat(const T &value) {
  for (int i = 0; i < N; ++i) {
    T copy = value;
    co_yield copy;
    co_yield T(value);
  }
}

int use() {
  int sum = 0;
  for (int x : repeat<int>(3))
    sum += x;
  return sum;
}
//--- want.cpp
#include <yieldc/generator.h>

/// The state machine of `repeat`.
template <class T, int N>
class repeat_generator : public yieldc::machine<repeat_generator<T, N>, T> {
public:
  explicit repeat_generator(const T &value_) : value(value_) {}
  // Not copyable, and movable only before the first next(): `copy` lives in the
  // frame.
  repeat_generator(const repeat_generator &) = delete;
  repeat_generator &operator=(const repeat_generator &) = delete;
  repeat_generator(repeat_generator &&other_)
      : yieldc::machine<repeat_generator<T, N>, T>(), state_(other_.state_),
        value(other_.value) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  repeat_generator &operator=(repeat_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~repeat_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<T> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<repeat_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      i = 0;
      for (; i < N; ++i) {
        ::new (yieldc::at(copy)) T(value);
        level_ = 1;
        ::new (yieldc::at(yielded_))
            typename yieldc::yielded<T, decltype((copy))>::type(copy);
        level_ = 0;
        state_ = 1;
        return yieldc::step<T>(yielded_);
      case 1:; // line 7
        level_ = 1;
        yieldc::kill(yielded_);
        ::new (yieldc::at(yielded_2_))
            typename yieldc::yielded<T, decltype((T(value)))>::type(T(value));
        level_ = 0;
        state_ = 2;
        return yieldc::step<T>(yielded_2_);
      case 2:; // line 8
        level_ = 1;
        yieldc::kill(yielded_2_);
        level_ = 0;
        yieldc::kill(copy);
      }
    }
    return yieldc::step<T>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 2;
    case 2:
      return 3;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 3:
        yieldc::kill(yielded_2_);
        from_ = 1;
        break;
      case 2:
        yieldc::kill(yielded_);
        from_ = 1;
        break;
      default:
        yieldc::kill(copy);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  const T &value;
  int i;
  union {
    T copy;
  };
  union {
    typename yieldc::yielded<T, decltype((copy))>::type yielded_;
  };
  union {
    typename yieldc::yielded<T, decltype((T(value)))>::type yielded_2_;
  };
};

template <class T, int N = 3> repeat_generator<T, N> repeat(const T &value) {
  return repeat_generator<T, N>(value);
}

int use() {
  int sum = 0;
  for (int x : repeat<int>(3))
    sum += x;
  return sum;
}
