// A type that is local to another function cannot be that of a member.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++14 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:10:8: error: not possible: `kept` is live across a suspension and cannot be a member of the generator, because its type is local to a function
// CHECK-NEXT: auto kept = make();
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:19:8: error: not possible: `counter` is live across a suspension and cannot be a member of the generator, because its type is a closure type
// CHECK-NEXT: auto counter = counter_of(n);
// CHECK-NEXT: {{^ +[|] {8}\^}}
// CHECK:      in.cpp:30:13: error: not possible: `both` is live across a suspension and cannot be a member of the generator, because its type is an aggregate with a reference to what a default member initialiser makes
// CHECK-NEXT: aggregate both{2};
// CHECK-NEXT: {{^ +[|] {13}\^}}
// CHECK:      in.cpp:42:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `operator""_k`, which only a declaration of the body finds
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:51:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `defaulted`, which only a declaration of the body finds
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:60:5: error: not possible: `held` is live across a suspension and cannot be a member of the generator, because its type is local to a function, and names `table`, which stays in the function
// CHECK-NEXT: } held;
// CHECK-NEXT: {{^ +[|] {5}\^}}
// CHECK:      in.cpp:74:8: error: not possible: `part` is live across a suspension and cannot be a member of the generator, because its type is a private member of its class
// CHECK-NEXT: auto part = whole.get();
// CHECK-NEXT: {{^ +[|] {8}\^}}

//--- in.cpp
#include <yieldc/generator.h>

inline auto make() {
  struct local {
    int value = 1;
  };
  return local();
}
YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
  auto kept = make();
  co_yield n;
  co_yield kept.value;
}

inline auto counter_of(int n) {
  return [n]() mutable { return n++; };
}
YIELDC_GENERATOR yieldc::generator<int> counted(int n) {
  auto counter = counter_of(n);
  co_yield counter();
  co_yield counter();
}

struct aggregate {
  int first;
  const int &second = 3;
};
YIELDC_GENERATOR yieldc::generator<int> referring(int n) {
  aggregate one{1, n};
  aggregate both{2};
  co_yield one.second;
  co_yield both.second;
}

namespace lib {
inline int operator""_k(unsigned long long n) { return int(n) * 1000; }
} // namespace lib
YIELDC_GENERATOR yieldc::generator<int> brought(int n) {
  using namespace lib;
  struct holder {
    int get() { return 3_k; }
  } held;
  co_yield n;
  co_yield held.get();
}

YIELDC_GENERATOR yieldc::generator<int> redeclared(int n) {
  int defaulted(int, int = 7);
  struct holder {
    int get() { return defaulted(1); }
  } held;
  co_yield n;
  co_yield held.get();
}

YIELDC_GENERATOR yieldc::generator<int> array(int n) {
  constexpr int table[] = {1, 2, 3};
  struct holder {
    int z = table[1];
  } held;
  co_yield n;
  co_yield held.z;
}

class owner {
  struct hidden {
    int value;
  };

public:
  hidden get() const { return hidden{1}; }
};
YIELDC_GENERATOR yieldc::generator<int> foreign(owner whole) {
  auto part = whole.get();
  co_yield part.value;
  co_yield part.value + 1;
}
