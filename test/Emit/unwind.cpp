// Objects in nested scopes: levels, the guard, exits that destroy, landings.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

struct object {
  explicit object(int);
  object(const object &);
  ~object();
  int value;
};
void log(int);

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  object outer(n);
  for (int i = 0; i < n; ++i) {
    object inner(i);
    co_yield i;
    if (inner.value == 7)
      break;
    {
      object local(9);
      if (local.value == i)
        continue;
    }
    if (inner.value == 8)
      co_return;
    log(i);
  }
  co_yield outer.value;
}
//--- want.cpp
#include <yieldc/generator.h>

struct object {
  explicit object(int);
  object(const object &);
  ~object();
  int value;
};
void log(int);

/// The state machine of `nested`.
class nested_generator : public yieldc::machine<nested_generator, int> {
public:
  struct relocatable_ : yieldc::moves_nothrow<object> {};

  explicit nested_generator(int n_) : n(n_) {}
  nested_generator(const nested_generator &other_)
      : yieldc::machine<nested_generator, int>(), state_(yieldc::start),
        n(other_.n) {
    yieldc::fork(*this, other_);
  }
  nested_generator(nested_generator &&other_) noexcept(relocatable_::value)
      : yieldc::machine<nested_generator, int>(), state_(yieldc::start),
        n(other_.n) {
    yieldc::take(*this, other_);
  }
  nested_generator &operator=(const nested_generator &other_) {
    return yieldc::assign(*this, other_);
  }
  nested_generator &operator=(nested_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~nested_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<int> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<nested_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(outer)) object(n);
      level_ = 1;
      i = 0;
      for (; i < n; ++i) {
        ::new (yieldc::at(inner)) object(i);
        level_ = 0;
        state_ = 1;
        return yieldc::step<int>(i);
      case 1:; // line 15
        if (inner.value == 7) {
          level_ = 1;
          yieldc::kill(inner);
          break;
        }
        {
          object local(9);
          if (local.value == i)
            goto leave_;
        }
        if (inner.value == 8)
          return yieldc::step<int>();
        log(i);
        level_ = 1;
        yieldc::kill(inner);
        if (false) {
        leave_:
          level_ = 1;
          yieldc::kill(inner);
          continue;
        }
      }
      level_ = 0;
      state_ = 2;
      return yieldc::step<int>(outer.value);
    case 2:; // line 27
      level_ = 0;
      yieldc::kill(outer);
    }
    return yieldc::step<int>();
  }

private:
  friend struct yieldc::access;

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 2:
      return 1;
    case 1:
      return 2;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 2:
        yieldc::kill(inner);
        from_ = 1;
        break;
      default:
        yieldc::kill(outer);
        from_ = 0;
        break;
      }
    }
  }

  // Copies or moves what is alive in `other_` at a level, outermost first.
  void build_(nested_generator &other_, int level_, bool moves_, int &built_) {
    switch (level_) {
    case 2:
      build_(other_, 1, moves_, built_);
      yieldc::rebuild(inner, other_.inner, moves_);
      built_ = 2;
      break;
    case 1:
      build_(other_, 0, moves_, built_);
      yieldc::rebuild(outer, other_.outer, moves_);
      built_ = 1;
      break;
    default:
      yieldc::copy_bytes(i, other_.i);
      break;
    }
  }

  int state_ = yieldc::start;
  int n;
  union {
    object outer;
  };
  int i;
  union {
    object inner;
  };
};

nested_generator nested(int n) { return nested_generator(n); }
