// References as locals: to parameters, locals, elements, results; lifetime
// extension of temporaries and of their parts; rvalue references.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

int global = 1;
int &get_global() { return global; }

struct Pair {
  Obj first;
  Obj second;
};

Pair make_pair_of(int n) { return Pair{Obj("first", n), Obj("second", n + 1)}; }

struct Base {
  Obj object;
  explicit Base(const char *name) : object(name, 3) {}
};
struct Derived : Base {
  Obj more;
  explicit Derived(const char *name) : Base(name), more("more", 4) {}
};
Derived make_derived() { return Derived("derived"); }

YIELDC_GENERATOR yieldc::generator<int> to_local() {
  int target = 1;
  int &reference = target;
  co_yield reference;
  reference = 2;
  co_yield target;
  const int &constant = reference;
  target = 3;
  co_yield constant;
}

YIELDC_GENERATOR yieldc::generator<int> to_parameter(int n, Obj object) {
  int &number = n;
  Obj &same = object;
  const Obj &read = same;
  co_yield number;
  number = 10;
  same.value = 20;
  co_yield n;
  co_yield read.value;
}

YIELDC_GENERATOR yieldc::generator<int> to_element(std::vector<int> values) {
  int &first = values[0];
  auto &last = values.back();
  co_yield first;
  first = 7;
  last = 8;
  co_yield values[0];
  co_yield values[1];
  for (std::size_t i = 0; i < values.size(); ++i) {
    int &each = values[i];
    co_yield each;
    each *= 2;
    co_yield each;
  }
}

YIELDC_GENERATOR yieldc::generator<int> to_result() {
  int &number = get_global();
  co_yield number;
  ++number;
  co_yield global;
}

YIELDC_GENERATOR yieldc::generator<int> to_member(Pair pair) {
  Obj &first = pair.first;
  auto &second = pair.second;
  const int &value = first.value;
  co_yield value;
  first.value = 50;
  co_yield value;
  co_yield second.value;
}

YIELDC_GENERATOR yieldc::generator<int> reseated_each_turn(int n) {
  int numbers[3] = {1, 2, 3};
  for (int i = 0; i < n; ++i) {
    int &number = numbers[i % 3];
    number += 10;
    co_yield number;
    number += 100;
  }
  co_yield numbers[0];
}

YIELDC_GENERATOR yieldc::generator<int> extends_temporary() {
  const Obj &extended = make("extended", 1);
  co_yield extended.value;
  {
    Obj &&movable = make("movable", 2);
    co_yield movable.value;
    movable.value = 3;
    co_yield movable.value;
  }
  co_yield extended.value;
  auto &&deduced = make("deduced", 4);
  co_yield deduced.value;
  ++deduced.value;
  co_yield deduced.value;
}

YIELDC_GENERATOR yieldc::generator<int> extends_member() {
  const Obj &second = make_pair_of(1).second;
  co_yield second.value;
  Obj &&first = make_pair_of(5).first;
  co_yield first.value;
  ++first.value;
  co_yield first.value;
  const int &number = make("number", 9).value;
  co_yield number;
}

YIELDC_GENERATOR yieldc::generator<int> extends_derived() {
  const Base &base = make_derived();
  co_yield base.object.value;
  Base &&movable = make_derived();
  co_yield movable.object.value;
}

YIELDC_GENERATOR yieldc::generator<int> extends_conversion(int n) {
  const long &wider = n;
  n = 100;
  co_yield static_cast<int>(wider);
  const std::string &text = "converted";
  co_yield static_cast<int>(text.size());
  const double &sum = n + 0.5;
  co_yield static_cast<int>(2 * sum);
  const int &literal = 42;
  co_yield literal;
}

YIELDC_GENERATOR yieldc::generator<int> extends_in_branch(int n) {
  const Obj &chosen = n > 0 ? make("positive", n) : make("negative", n);
  co_yield chosen.value;
  const Obj &listed = {"listed", n};
  co_yield listed.value;
}

YIELDC_GENERATOR yieldc::generator<int> extends_aggregate() {
  const Pair &pair = Pair{Obj("x", 1), Obj("y", 2)};
  co_yield pair.first.value;
  co_yield pair.second.value;
  const int(&numbers)[2] = {3, 4};
  co_yield numbers[0];
  co_yield numbers[1];
}

YIELDC_GENERATOR yieldc::generator<int> left_early(int n) {
  for (int i = 0; i < 3; ++i) {
    const Obj &extended = make("extended", i);
    if (i == n)
      continue;
    const Obj &other = make_pair_of(i).first;
    if (i + 10 == n)
      break;
    co_yield extended.value + other.value;
    if (i + 20 == n)
      co_return;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> rvalue_of_local() {
  Obj local("local", 1);
  Obj &&rvalue = std::move(local);
  co_yield rvalue.value;
  Obj moved = std::move(rvalue);
  co_yield moved.value;
  co_yield local.value;
}

YIELDC_GENERATOR yieldc::generator<int> to_array() {
  int numbers[2] = {1, 2};
  int(&all)[2] = numbers;
  co_yield all[0];
  all[1] = 5;
  co_yield numbers[1];
}

int doubled(int n) { return 2 * n; }

YIELDC_GENERATOR yieldc::generator<int> to_function() {
  int (&function)(int) = doubled;
  int (*pointer)(int) = &doubled;
  co_yield function(1);
  co_yield pointer(2);
}

YIELDC_GENERATOR yieldc::generator<int> to_pointer(int *numbers) {
  int *at = numbers;
  int *&alias = at;
  co_yield *alias;
  ++alias;
  co_yield *at;
  int *const fixed = at;
  co_yield *fixed;
}

YIELDC_GENERATOR yieldc::generator<int> not_across_yield(int n) {
  co_yield n;
  {
    int &short_lived = n;
    short_lived += 5;
    const Obj &temporary = make("temporary", n);
    n += temporary.value;
  }
  co_yield n;
}

int main() {
  trace::drive("to_local", [] { return to_local(); });
  trace::drive("to_parameter", [] { return to_parameter(1, Obj("p", 2)); });
  trace::drive("to_element", [] { return to_element({1, 2}); });
  trace::drive("to_result", [] { return to_result(); });
  trace::drive("to_member", [] { return to_member(make_pair_of(1)); });
  trace::drive("reseated_each_turn", [] { return reseated_each_turn(4); });
  trace::drive("extends_temporary", [] { return extends_temporary(); });
  trace::drive("extends_member", [] { return extends_member(); });
  trace::drive("extends_derived", [] { return extends_derived(); });
  trace::drive("extends_conversion", [] { return extends_conversion(3); });
  trace::drive("extends_in_branch", [] { return extends_in_branch(1); });
  trace::drive("extends_in_branch", [] { return extends_in_branch(-1); });
  trace::drive("extends_aggregate", [] { return extends_aggregate(); });
  for (int n : {1, 11, 21, 30})
    trace::drive("left_early", [n] { return left_early(n); });
  trace::drive("rvalue_of_local", [] { return rvalue_of_local(); });
  trace::drive("to_array", [] { return to_array(); });
  trace::drive("to_function", [] { return to_function(); });
  int numbers[] = {1, 2};
  trace::drive("to_pointer", [&numbers] { return to_pointer(numbers); });
  trace::drive("not_across_yield", [] { return not_across_yield(1); });
}
