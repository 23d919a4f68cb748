// Parameters: by value, by reference, pointers, arrays, functions, unnamed,
// unused, with defaults; moved into the machine and dying with it.
// flags: -Wno-unused-parameter
// RUN: %run_both %s
#include "trace.h"
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int> by_value(Obj object) {
  co_yield object.value;
  object.value += 10;
  co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> by_const_value(const Obj object,
                                                       const int n) {
  co_yield object.value;
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> several(Obj a, int n, Obj b,
                                                std::string text) {
  Obj local("local", n);
  co_yield a.value;
  co_yield b.value;
  co_yield static_cast<int>(text.size()) + local.value;
}

YIELDC_GENERATOR yieldc::generator<int> by_reference(Obj &object) {
  co_yield object.value;
  ++object.value;
  co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> by_const_reference(const Obj &object) {
  co_yield object.value;
  co_yield object.value + 1;
}

YIELDC_GENERATOR yieldc::generator<int> by_rvalue_reference(Obj &&object) {
  co_yield object.value;
  Obj taken(std::move(object));
  co_yield taken.value;
}

YIELDC_GENERATOR yieldc::generator<int> move_only(trace::MoveOnly object) {
  co_yield object.value;
  trace::MoveOnly taken = std::move(object);
  co_yield taken.value;
}

YIELDC_GENERATOR yieldc::generator<int> copy_only(trace::CopyOnly object) {
  co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> owner(std::unique_ptr<Obj> object,
                                              std::vector<std::string> words) {
  co_yield object->value;
  object.reset();
  for (auto &word : words)
    co_yield static_cast<int>(word.size());
}

YIELDC_GENERATOR yieldc::generator<int> pointers(int *at, const int *end) {
  while (at != end)
    co_yield (*at++)++;
}

YIELDC_GENERATOR yieldc::generator<int> array(int numbers[3],
                                              const char *words[]) {
  co_yield numbers[2];
  ++numbers;
  co_yield numbers[0];
  co_yield words[0][0];
}

YIELDC_GENERATOR yieldc::generator<int> matrix(int rows[][2], int n) {
  for (int i = 0; i < n; ++i)
    for (int cell : rows[i])
      co_yield cell;
}

YIELDC_GENERATOR yieldc::generator<int> array_reference(const int (&all)[3]) {
  for (int each : all)
    co_yield each;
}

YIELDC_GENERATOR yieldc::generator<int>
function(int call(const char *, int), int (*pointer)(const char *, int)) {
  co_yield call("function", 1);
  co_yield pointer("pointer", 2);
}

YIELDC_GENERATOR yieldc::generator<int>
function_object(std::function<int(int)> call) {
  co_yield call(1);
  co_yield call(2);
}

YIELDC_GENERATOR yieldc::generator<int> unnamed(int, Obj, int n, Obj = "last") {
  co_yield n;
  co_yield n + 1;
}

YIELDC_GENERATOR yieldc::generator<int> unused(int n, Obj object, int m) {
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int>
defaults(int n, int m = 5, const std::string &text = "default",
         Obj object = Obj("default", 7)) {
  co_yield n;
  co_yield m;
  co_yield object.value;
  (void)text;
}

YIELDC_GENERATOR yieldc::generator<int> modified(int n, bool flag) {
  while (n > 0) {
    co_yield n;
    n -= flag ? 1 : 2;
    flag = !flag;
  }
}

YIELDC_GENERATOR yieldc::generator<int> address_taken(int n) {
  int *pointer = &n;
  co_yield *pointer;
  *pointer = 5;
  co_yield n;
}

struct Point {
  int x, y;
};

YIELDC_GENERATOR yieldc::generator<int> aggregate(Point point, Point *other) {
  co_yield point.x;
  point.x = other->y;
  co_yield point.x + point.y;
}

YIELDC_GENERATOR yieldc::generator<int> names_of_the_tool(int state, int next,
                                                          int value, int step,
                                                          int begin, int end) {
  co_yield state;
  co_yield next;
  co_yield value;
  co_yield step;
  co_yield begin + end;
}

YIELDC_GENERATOR
yieldc::generator<int> spread(int first, // a comment on the first
                              /* a comment on the second */ int second) {
  co_yield first;
  co_yield second;
}

YIELDC_GENERATOR auto trailing(int n) -> yieldc::generator<int> {
  co_yield n;
  co_yield n + 1;
}

YIELDC_GENERATOR yieldc::generator<int> nothing(void) { co_yield 1; }

int main() {
  trace::drive("by_value", [] { return by_value(Obj("p", 1)); });
  Obj kept("kept", 2);
  trace::drive("by_value, lvalue", [&] { return by_value(kept); });
  trace::drive("by_const_value", [&] { return by_const_value(kept, 3); });
  trace::drive("several", [] {
    Obj a("a", 1); // arguments have no order
    Obj b("b", 3);
    return several(std::move(a), 2, std::move(b), "text");
  });
  trace::drive("by_reference", [&] { return by_reference(kept); });
  trace::drive("by_const_reference", [&] { return by_const_reference(kept); });
  trace::drive("by_rvalue_reference", [] {
    static Obj source("source", 4);
    source = Obj("refilled", 5);
    return by_rvalue_reference(std::move(source));
  });
  trace::drive("move_only",
               [] { return move_only(trace::MoveOnly("unique", 6)); });
  trace::drive("copy_only",
               [] { return copy_only(trace::CopyOnly("copied", 7)); });
  trace::drive("owner", [] {
    return owner(std::unique_ptr<Obj>(new Obj("owned", 8)), {"a", "bc"});
  });
  int numbers[] = {1, 2, 3};
  const char *words[] = {"x", "y"};
  int rows[][2] = {{1, 2}, {3, 4}};
  trace::drive("pointers", [&] { return pointers(numbers, numbers + 3); });
  trace::drive("array", [&] { return array(numbers, words); });
  trace::drive("matrix", [&] { return matrix(rows, 2); });
  trace::drive("array_reference", [&] { return array_reference(numbers); });
  trace::drive("function", [] { return function(trace::say, &trace::say); });
  trace::drive("function_object", [] {
    int base = 10;
    return function_object([base](int n) { return base + n; });
  });
  trace::drive("unnamed", [] {
    Obj object("unnamed");
    return unnamed(1, std::move(object), 2);
  });
  trace::drive("unused", [] { return unused(1, Obj("unused"), 2); });
  trace::drive("defaults", [] { return defaults(1); });
  trace::drive("defaults", [] { return defaults(1, 2, "x", Obj("given", 3)); });
  trace::drive("modified", [] { return modified(4, true); });
  trace::drive("address_taken", [] { return address_taken(1); });
  Point other = {7, 8};
  trace::drive("aggregate", [&] { return aggregate({1, 2}, &other); });
  trace::drive("names_of_the_tool",
               [] { return names_of_the_tool(1, 2, 3, 4, 5, 6); });
  trace::drive("spread", [] { return spread(1, 2); });
  trace::drive("trailing", [] { return trailing(1); });
  trace::drive("nothing", [] { return nothing(); });
}
