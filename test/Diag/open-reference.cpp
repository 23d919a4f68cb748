// A variable that only an instantiation shows to be a reference.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++14 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
// RUN: not %yieldc %t/member.cpp -o %t/out.cpp -- -std=c++14 %inc 2>&1 \
// RUN:   | FileCheck %s --check-prefix=MEMBER
//
// Nothing is one, or nobody says so; or it is one that is known to be.
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++14 %inc 2>&1 | count 0

// CHECK:      in.cpp:4:5: error: not possible: `copy` is live across a suspension and declared as an object, because only an instantiation shows that its type is a reference, here `int &`; declare it as one, or of a type that is none
// CHECK-NEXT: T copy = t;
// CHECK-NEXT: {{^ +[|] {5}\^}}

// MEMBER: member.cpp:6:25: error: not possible: `last` is {{.*}} `const long &`;

//--- in.cpp
#include <yieldc/generator.h>
template <class T>
YIELDC_GENERATOR yieldc::generator<int> copied(T t) {
  T copy = t;
  co_yield copy;
  co_yield copy;
}
int main() {
  int n = 1;
  for (int x : copied(1)) (void)x;
  for (int x : copied<int &>(n)) (void)x;
}

//--- member.cpp
#include <yieldc/generator.h>
template <class T> struct holder {
  T t;
  YIELDC_GENERATOR yieldc::generator<long> walk() {
    auto show = [] YIELDC_GENERATOR -> yieldc::generator<int> { co_yield 1; };
    typename T::element last = t.get();
    co_yield last;
    co_yield last;
    for (int x : show()) co_yield x;
  }
};
struct numbers {
  using element = const long &;
  element get();
};
int main() {
  holder<numbers> some{};
  for (long x : some.walk()) (void)x;
}

//--- fine.cpp
#include <yieldc/generator.h>
template <class T>
YIELDC_GENERATOR yieldc::generator<int> copied(T t) {
  T copy = t;
  co_yield copy;
  co_yield copy;
}
template <class T>
YIELDC_GENERATOR yieldc::generator<int> forwarded(T &&t) {
  T same = static_cast<T &&>(t);
  co_yield same;
  co_yield same;
}
int main() {
  int n = 1;
  for (int x : copied(1)) (void)x;
  for (int x : forwarded(n)) (void)x;
}
