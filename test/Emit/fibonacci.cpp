// A loop with one yield: members for what is live, no guard, a plain value.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc
// RUN: diff -u %t/want.cpp %t/out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp
// RUN: %clangxx -std=c++11 %warn %inc -fsyntax-only %t/out.cpp

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    co_yield a;
    int next = a + b;
    a = b;
    b = next;
  }
}
//--- want.cpp
#include <yieldc/generator.h>

/// The state machine of `fibonacci`.
class fibonacci_generator : public yieldc::machine<fibonacci_generator, int> {
public:
  YIELDC_CONSTEXPR14 explicit fibonacci_generator(int limit_) : limit(limit_) {}

  YIELDC_CONSTEXPR14 yieldc::step<int> next() {
    switch (state_) {
    case yieldc::start:;
      a = 0;
      b = 1;
      while (a < limit) {
        state_ = 1;
        return yieldc::step<int>(a);
      case 1:; // line 6
        int next = a + b;
        a = b;
        b = next;
      }
    }
    state_ = yieldc::finished;
    return yieldc::step<int>();
  }

  struct relocatable_ : yieldc::yes {};

private:
  friend struct yieldc::access;

  int state_ = yieldc::start;
  int limit;
  int a{};
  int b{};
};

YIELDC_CONSTEXPR14 fibonacci_generator fibonacci(int limit) {
  return fibonacci_generator(limit);
}
