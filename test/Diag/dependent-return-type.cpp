// Whether it is a generator, only instantiation shows.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:9:41: error: not possible: the return type 'typename made<T>::type', because only instantiation shows that it is `yieldc::generator<…>`, and of what; write that, or `typename std::enable_if<…, yieldc::generator<…>>::type`
// CHECK-NEXT: YIELDC_GENERATOR typename made<T>::type member(T n) {
// CHECK-NEXT: {{^ +[|] {41}\^}}
// CHECK:      in.cpp:13:39: error: not possible: the return type 'G', because only instantiation shows

//--- in.cpp
#include <yieldc/generator.h>
#include <type_traits>

template <class T> struct made {
  using type = yieldc::generator<T>;
};

template <class T>
YIELDC_GENERATOR typename made<T>::type member(T n) {
  co_yield n;
}

template <class G> YIELDC_GENERATOR G parameter(int n) {
  co_yield n;
}
