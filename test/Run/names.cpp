// Names that an emitted class might want for itself: locals, parameters,
// functions and types called like the machine's members or the runtime's.
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

int next() { return 1001; }
int begin() { return 1002; }
int end() { return 1003; }
int value() { return 1004; }
int unwind_(int n) { return 1005 + n; }
int state_ = 1010;
struct step {
  int value;
};
struct iterator {
  int value;
};
struct machine {
  int value;
};
struct generator {
  int value;
};
struct scope {
  int value;
};
using reference = long;

YIELDC_GENERATOR yieldc::generator<int> calls_global_functions() {
  co_yield next();
  co_yield begin();
  co_yield end();
  co_yield value();
  co_yield unwind_(1);
  co_yield state_;
  int local = next() + begin();
  co_yield local;
}

YIELDC_GENERATOR yieldc::generator<int> uses_global_types() {
  step a = {1};
  iterator b = {2};
  machine c = {3};
  generator d = {4};
  scope e = {5};
  reference f = 6;
  co_yield a.value;
  co_yield b.value;
  co_yield c.value;
  co_yield d.value;
  co_yield e.value;
  co_yield static_cast<int>(f);
  std::vector<step> many{a, {7}};
  for (const step &each : many)
    co_yield each.value;
}

YIELDC_GENERATOR yieldc::generator<int> members_as_locals() {
  trace::Obj state_("state_", 1);
  int next = 2, value = 3, begin = 4, end = 5, step = 6, done = 7, result = 8;
  co_yield state_.value;
  int level = 9, level_ = 10, lv = 11, guard_ = 12, scope = 13, unwind = 14;
  co_yield next + value;
  co_yield begin + end + step + done + result;
  int s = 15, this_ = 16, self = 17, finished = 18, start = 19, at = 20,
      kill = 21;
  co_yield level + level_ + lv + guard_ + scope + unwind;
  int range1_ = 22, it1_ = 23, end1_ = 24, range_ = 25, begin_ = 26, end_ = 27;
  for (int x : {1, 2})
    co_yield x + range1_ + it1_ + end1_ + range_ + begin_ + end_;
  int value_ = 28, relocatable_ = 29, derived = 30, iterator = 31;
  co_yield s + this_ + self + finished + start + at + kill;
  co_yield value_ + relocatable_ + derived + iterator;
}

YIELDC_GENERATOR yieldc::generator<int>
members_as_parameters(int state_, int next, int level_, trace::Obj unwind_,
                      int limit_, int limit) {
  co_yield state_;
  co_yield next;
  co_yield level_;
  co_yield unwind_.value;
  co_yield limit_;
  co_yield limit;
}

YIELDC_GENERATOR yieldc::generator<int> numbered_names(int a) {
  int a_ = a + 1, a1 = a + 2, a_1 = a + 3, a1_ = a + 4, a_2 = a + 5;
  {
    int a = 50;
    co_yield a;
    {
      int a = 60;
      int a_ = 70;
      co_yield a + a_;
    }
  }
  co_yield a + a_ + a1;
  co_yield a_1 + a1_ + a_2;
}

// The class that is made must not take a name that is there.
class numbers_generator {
public:
  int value = 5;
};
YIELDC_GENERATOR yieldc::generator<int> numbers(numbers_generator other) {
  numbers_generator local;
  co_yield other.value;
  co_yield local.value;
}

// Overloads need classes of their own.
YIELDC_GENERATOR yieldc::generator<int> overloaded(int n) { co_yield n; }
YIELDC_GENERATOR yieldc::generator<int> overloaded(const char *) {
  co_yield -1;
}
YIELDC_GENERATOR yieldc::generator<std::string> overloaded(std::string s) {
  co_yield s;
  for (int n : overloaded(5))
    co_yield std::to_string(n);
}
YIELDC_GENERATOR yieldc::generator<int> overloaded(int a, int b) {
  for (int n : overloaded(a))
    co_yield n;
  for (int n : overloaded("text"))
    co_yield n;
  co_yield b;
}

struct Members {
  int next() const { return 1; }
  int state_ = 2;
  int value_ = 3;
  int this_ = 4;
  int done() { return 5; }
  struct step {
    int value;
  };
  YIELDC_GENERATOR yieldc::generator<int> use() {
    co_yield next();
    co_yield state_;
    co_yield value_;
    co_yield this_;
    co_yield done();
    step local = {6};
    co_yield local.value;
  }
  YIELDC_GENERATOR yieldc::generator<int> use(int state_) {
    co_yield state_;
    co_yield this->state_;
  }
  YIELDC_GENERATOR yieldc::generator<int> begin() { co_yield 7; }
  YIELDC_GENERATOR yieldc::generator<int> operator*() { co_yield 8; }
};

// Unicode, dollars aside, and very long names.
YIELDC_GENERATOR yieldc::generator<int>
a_generator_with_a_name_that_is_longer_than_any_line_should_be_in_any_style(
    int a_parameter_with_a_name_that_is_also_much_longer_than_it_should_be) {
  int größe =
      a_parameter_with_a_name_that_is_also_much_longer_than_it_should_be;
  co_yield größe;
}

namespace std_like {
namespace std {
struct string {
  int value;
};
} // namespace std
YIELDC_GENERATOR yieldc::generator<int> inside() {
  std::string mine = {1};
  co_yield mine.value;
  auto deduced = ::std::string("abc");
  co_yield static_cast<int>(deduced.size());
  auto numbers = ::std::vector<int>{4, 5};
  for (auto number : numbers)
    co_yield number;
}
} // namespace std_like

int main() {
  trace::drive("calls_global_functions",
               [] { return calls_global_functions(); });
  trace::drive("uses_global_types", [] { return uses_global_types(); });
  trace::drive("members_as_locals", [] { return members_as_locals(); });
  trace::drive("members_as_parameters", [] {
    return members_as_parameters(1, 2, 3, trace::Obj("p", 4), 5, 6);
  });
  trace::drive("numbered_names", [] { return numbered_names(1); });
  trace::drive("numbers", [] { return numbers(numbers_generator()); });
  trace::drive("overloaded", [] { return overloaded(3); });
  trace::drive("overloaded", [] { return overloaded("text"); });
  trace::drive("overloaded", [] { return overloaded(std::string("s")); });
  trace::drive("overloaded", [] { return overloaded(1, 2); });
  Members members;
  trace::drive("use", [&] { return members.use(); });
  trace::drive("use", [&] { return members.use(9); });
  trace::drive("begin", [&] { return members.begin(); });
  trace::drive("operator*", [&] { return *members; });
  trace::drive("long name", [] {
    return a_generator_with_a_name_that_is_longer_than_any_line_should_be_in_any_style(
        3);
  });
  trace::drive("std_like", [] { return std_like::inside(); });
}
