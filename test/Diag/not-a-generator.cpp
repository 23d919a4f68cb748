// A return type of its own.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:8:27: error: the return type of a generator is `yieldc::generator<…>`, not 'sequence'
// CHECK-NEXT: YIELDC_GENERATOR sequence numbers(int n) {
// CHECK-NEXT: {{^ +[|] {27}\^}}

// What is no class at all is heard of earlier, once.
// RUN: not %yieldc %t/types.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --check-prefix=TYPES %s < %t/errors
// RUN: not ls %t/out.cpp

// TYPES:      types.cpp:3:22: error: the return type of a generator is `yieldc::generator<…>`, not 'int'
// TYPES-NEXT: YIELDC_GENERATOR int element(int n) {
// TYPES-NEXT: {{^ +[|] {18}~~~ \^}}
// TYPES-NEXT: {{^ +[|] {18}(y)}}ieldc::generator<int>
// TYPES:      types.cpp:7:23: error: the return type of a generator is `yieldc::generator<…>`, not 'void'

// An alias of another template.
// RUN: not %yieldc %t/alias.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --check-prefix=ALIAS %s < %t/errors
// RUN: not ls %t/out.cpp

// ALIAS: alias.cpp:5:50: error: the return type of a generator is `yieldc::generator<…>`, not 'Returning<T>'

//--- in.cpp
#include <yieldc/generator.h>

struct sequence {
  struct promise_type : yieldc::generator<int>::promise_type {
    sequence get_return_object();
  };
};
YIELDC_GENERATOR sequence numbers(int n) {
  co_yield n;
}
//--- types.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR int element(int n) {
  co_yield n;
  co_yield n + 1;
}
YIELDC_GENERATOR void nothing(int n) {
  co_yield n;
}
//--- alias.cpp
#include <yieldc/generator.h>

template <class T> struct sequence {};
template <class R> using Returning = sequence<R>;
template <class T> YIELDC_GENERATOR Returning<T> dependent(T n) {
  co_yield 1;
}
