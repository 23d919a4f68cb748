// Lambdas that cannot be generators: generic ones in templates, and those with
// packs whose type has no name, or with objects that have none.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++20 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:4:18: error: not possible: a lambda as a generator that is generic, inside a template
// CHECK-NEXT: auto generic = [](auto n) YIELDC_GENERATOR -> yieldc::genera
// CHECK-NEXT: {{^ +[|] {18}\^}}
// CHECK:      in.cpp:11:17: error: not possible: a lambda as a generator with a capture default and a parameter pack of `auto`
// CHECK-NEXT: auto packed = [=](auto... n) YIELDC_GENERATOR -> yieldc::gener
// CHECK-NEXT: {{^ +[|] {17}\^}}
// CHECK:      in.cpp:20:24: error: not possible: a lambda as a generator with a parameter that has no name, because it may be an object that lives as long as the generator; give it a name
// CHECK-NEXT: auto object = [](holder, int) YIELDC_GENERATOR -> yieldc::ge
// CHECK-NEXT: {{^ +[|] {24}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T> void caller(T t) {
  auto generic = [](auto n) YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
  };
  generic(t);
}

int outside(int m) {
  auto packed = [=](auto... n) YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield m + static_cast<int>(sizeof...(n));
  };
  return *packed(1).next();
}

struct holder {
  ~holder() {}
};
auto object = [](holder, int) YIELDC_GENERATOR -> yieldc::generator<int> {
  co_yield 1;
};
