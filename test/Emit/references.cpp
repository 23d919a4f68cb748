// References and the temporaries that they keep alive; a yield of an object
// that the operand makes.
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
object make(int);
void use(const object &);

YIELDC_GENERATOR yieldc::generator<object> lend(object &given) {
  object &alias = given;
  const object &kept = make(1);
  co_yield alias;
  use(alias);
  use(kept);
  co_yield make(alias.value);
}
//--- want.cpp
#include <yieldc/generator.h>

struct object {
  explicit object(int);
  object(const object &);
  ~object();
  int value;
};
object make(int);
void use(const object &);

/// The state machine of `lend`.
class lend_generator : public yieldc::machine<lend_generator, object> {
public:
  explicit lend_generator(object &given_) : given(given_) {}
  // Not copyable, and movable only before the first next(): `alias` lives in
  // the frame.
  lend_generator(const lend_generator &) = delete;
  lend_generator &operator=(const lend_generator &) = delete;
  lend_generator(lend_generator &&other_)
      : yieldc::machine<lend_generator, object>(), state_(other_.state_),
        given(other_.given) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  lend_generator &operator=(lend_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~lend_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<object> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<lend_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      alias_ = yieldc::address<object>(given);
      ::new (yieldc::at(kept)) const ::object(make(1));
      level_ = 0;
      state_ = 1;
      return yieldc::step<object>((*alias_));
    case 1:; // line 15
      {
        auto &alias = *alias_;
        use(alias);
      }
      use(kept);
      {
        auto &alias = *alias_;
        ::new (yieldc::at(yielded_)) object(make(alias.value));
        level_ = 2;
      }
      level_ = 0;
      state_ = 2;
      return yieldc::step<object>(yielded_);
    case 2:; // line 18
      level_ = 1;
      yieldc::kill(yielded_);
      level_ = 0;
      yieldc::kill(kept);
    }
    return yieldc::step<object>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 1;
    case 2:
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
        yieldc::kill(yielded_);
        from_ = 1;
        break;
      default:
        yieldc::kill(kept);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  object &given;
  object *alias_; // alias
  union {
    const ::object kept;
  };
  union {
    object yielded_;
  };
};

lend_generator lend(object &given) { return lend_generator(given); }
