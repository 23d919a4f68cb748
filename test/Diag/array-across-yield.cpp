// The array of a std::initializer_list lives to the end of the full expression.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:14:31: error: not possible: a `std::initializer_list` whose array lives across a suspension, because only the language can make it; give what is made of it a name first
// CHECK-NEXT: co_yield std::vector<object>{object(n), object(2)}.size();
// CHECK-NEXT: {{^ +[|] {31}\^}}
// CHECK:      in.cpp:16:9: error: not possible: a `std::initializer_list`
// CHECK-NEXT: first({n, 4}) + (co_yield 3);
// CHECK:      in.cpp:22:3: error: not possible: a `std::initializer_list`
// CHECK-NEXT: co_yield {1, 2, n};
// CHECK:      in.cpp:23:3: error: not possible: a `std::initializer_list`
// CHECK-NEXT: co_yield std::initializer_list<int>{4, n};
// CHECK:      in.cpp:30:52: error: not possible: a `std::initializer_list`
// CHECK:      in.cpp:32:21: error: not possible: a `std::initializer_list`
// CHECK:      in.cpp:34:49: error: not possible: a `std::initializer_list`
// CHECK:      in.cpp:38:8: error: not possible: `kept` is live across a suspension and cannot be a member of the generator, because its type is a `std::initializer_list`, whose array only the language can make
// CHECK:      in.cpp:43:7: error: not possible: this object, which has no name, is live across a suspension and cannot be a member of the generator, because its type is a `std::initializer_list`, whose array only the language can make

//--- in.cpp
#include <initializer_list>
#include <vector>
#include <yieldc/generator.h>

struct object {
  object(int);
  object(const object &);
  ~object();
};
const int &first(std::initializer_list<int> list);
int sum(std::initializer_list<int> list);

YIELDC_GENERATOR yieldc::generator<std::size_t, int> numbers(int n) {
  co_yield std::vector<object>{object(n), object(2)}.size();
  sum({n, 3}) + (co_yield 2);
  first({n, 4}) + (co_yield 3);
  std::vector<object> made{object(n), object(2)};
  co_yield made.size();
}

YIELDC_GENERATOR yieldc::generator<std::initializer_list<int>> lists(int n) {
  co_yield {1, 2, n};
  co_yield std::initializer_list<int>{4, n};
}

struct part {
  std::initializer_list<int> list;
};
YIELDC_GENERATOR yieldc::generator<int> ranges(int n) {
  for (int x : (sum({}), std::initializer_list<int>{n, 5}))
    co_yield x;
  for (int x : part{{n, 2}}.list)
    co_yield x;
  for (auto x : {std::initializer_list<int>{n}, {2}})
    co_yield sum(x);
}
YIELDC_GENERATOR yieldc::generator<int> member(int n) {
  part kept{{n, 2}};
  co_yield sum(kept.list);
}
int add(std::initializer_list<int> list, int n);
YIELDC_GENERATOR yieldc::generator<int, int> arguments(int n) {
  add(std::initializer_list<int>{n, 2}, co_yield n);
}
