// Lifetimes begun and ended by hand: at, kill, scope.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/traced.h"

struct slots {
  union {
    traced a;
  };
  union {
    traced const b;
  };
  union {
    traced grid[2][2];
  };
  union {
    int trivial;
  };
  slots() {}
  ~slots() {}
};

struct overloaded_address {
  int value;
  overloaded_address *operator&() { return nullptr; }
};

void test_at_and_kill() {
  slots s;
  ::new (yieldc::at(s.a)) traced("a");
  ::new (yieldc::at(s.b)) traced("b");
  CHECK(took("+a +b"));
  CHECK(s.b.name == "b");
  yieldc::kill(s.b);
  yieldc::kill(s.a);
  CHECK(took("-b -a"));

  char const *names[] = {"00", "01", "10", "11"};
  for (int i = 0; i < 4; ++i)
    ::new (yieldc::at(s.grid[i / 2][i % 2])) traced(names[i]);
  trace().clear();
  yieldc::kill(s.grid);
  CHECK(took("-11 -10 -01 -00"));

  ::new (yieldc::at(s.trivial)) int(4);
  yieldc::kill(s.trivial);

  overloaded_address object = {3};
  CHECK(yieldc::at(object) == static_cast<void *>(&object.value));
  int const volatile number = 0;
  CHECK(yieldc::at(number) == const_cast<int *>(&number));
}

class leveled {
public:
  void leave_by_return(int level) {
    yieldc::scope<leveled> const guard(*this, level, 1);
    seen = &level;
    if (level == 7)
      return;
    level = 1;
  }
  void leave_by_exception() {
    int level = 0;
    yieldc::scope<leveled> const outer(*this, level, 0);
    level = 2;
    yieldc::scope<leveled> const inner(*this, level, 2);
    level = 4;
    throw 1;
  }
  std::string log;

private:
  friend struct yieldc::access;
  void unwind_(int level, int outer) {
    log += std::to_string(level) + ">" + std::to_string(outer) + " ";
  }
  int *seen = nullptr;
};

void test_scope() {
  leveled machine;
  machine.leave_by_return(7);
  CHECK(machine.log == "7>1 ");
  machine.log.clear();
  machine.leave_by_return(3);
  CHECK(machine.log.empty()); // disarmed: the level is the outer one
  CHECK_THROWS(int, machine.leave_by_exception());
  CHECK(machine.log == "4>2 2>0 ");
}

static_assert(yieldc::start == 0 && yieldc::finished == -1, "");
static_assert(noexcept(yieldc::kill(std::declval<traced &>())), "");

int main() {
  test_at_and_kill();
  test_scope();
}
