// A switch taken apart: fall-through, shared labels, a declaration in an arm,
// continue out of it.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

void log(int);

YIELDC_GENERATOR yieldc::generator<int> pick(int n) {
  while (n--) {
    switch (n) {
    case 0:
      co_yield 10;
    case 1:
    case 2: {
      int twice = 2 * n;
      co_yield twice;
      break;
    }
    case 3:
      continue;
    default:
      log(n);
    }
    log(-n);
  }
}
//--- want.cpp
#include <yieldc/generator.h>

void log(int);

/// The state machine of `pick`.
class pick_generator : public yieldc::machine<pick_generator, int> {
public:
  explicit pick_generator(int n_) : n(n_) {}

  yieldc::step<int> next() {
    int twice{};
    int const resume_ = state_;
    yieldc::run const run_(state_);
    switch (resume_) {
    case yieldc::start:;
      while (n--) {
        do {
          switch (n) {
          case 0:
            goto arm_;
          case 1:
          case 2:
            goto arm_2_;
          case 3:
            goto arm_3_;
          default:
            goto arm_4_;
          }
        arm_:;
          state_ = 1;
          return yieldc::step<int>(10);
        case 1:; // line 9
        arm_2_:;
          {
            twice = 2 * n;
            state_ = 2;
            return yieldc::step<int>(twice);
          case 2:; // line 13
            break;
          }
        arm_3_:;
          goto continue_;
        arm_4_:;
          log(n);
        } while (false);
        log(-n);
      continue_:;
      }
    }
    return yieldc::step<int>();
  }

  struct relocatable_ : yieldc::yes {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `n` may change

  int state_ = yieldc::start;
  int n;
};

pick_generator pick(int n) { return pick_generator(n); }
