// A specialisation in another file than what it specialises, which returns its
// class there.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp --out-dir=%t/out -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out

// CHECK:      in.cpp:3:45: error: not possible: a specialisation of `first` in another file, because that returns the class that it becomes; declare `first` before its definition
// CHECK-NEXT: template <> YIELDC_GENERATOR generator<int> first(int n) {
// CHECK-NEXT: {{^ +[|] {45}\^}}
// CHECK:      in.cpp:6:58: error: not possible: a specialisation of `holder::each` in another file

// What it says helps.
// RUN: cd %t && %yieldc helped.cpp --out-dir=out -- -std=c++11
// RUN: %clangxx -std=c++11 %warn %inc out/helped.cpp -o run && ./run

//--- gen.h
#include <yieldc/generator.h>
using yieldc::generator;
#ifdef DECLARED
template <class T> generator<T> first(T n);
#endif
template <class T> YIELDC_GENERATOR generator<T> first(T n) { co_yield n; }
template <class T> struct holder {
#ifdef DECLARED
  generator<int> each();
#else
  YIELDC_GENERATOR generator<int> each() { co_yield 1; }
#endif
};
#ifdef DECLARED
template <class T> YIELDC_GENERATOR generator<int> holder<T>::each() {
  co_yield 1;
}
#endif
//--- in.cpp
#include "gen.h"

template <> YIELDC_GENERATOR generator<int> first(int n) {
  co_yield -n;
}
template <> YIELDC_GENERATOR generator<int> holder<int>::each() { co_yield 2; }
//--- helped.cpp
#define DECLARED
#include "gen.h"

template <> YIELDC_GENERATOR generator<int> first(int n) {
  co_yield -n;
}
template <> YIELDC_GENERATOR generator<int> holder<int>::each() { co_yield 2; }
int main() { return *first(2).next() + *holder<int>().each().next(); }
