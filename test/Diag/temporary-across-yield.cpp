// What a template makes inside the operand of co_yield, where it is not known
// before instantiation what becomes of it.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:5:19: error: not possible: a braced list inside the operand of `co_yield`, because what it makes depends on a template parameter; give it a name first
// CHECK-NEXT: co_yield use(t, {co_yield 1, 2});
// CHECK-NEXT: {{^ +[|] {19}\^}}
// CHECK:      in.cpp:6:19: error: not possible: a lambda inside the operand of `co_yield`, because what it makes depends on a template parameter; give it a name first
// CHECK-NEXT: co_yield use(t, [=] { return t; }) + (co_yield 2);
// CHECK-NEXT: {{^ +[|] {19}\^}}
// CHECK:      in.cpp:11:19: error: not possible: a lambda inside the operand of `co_yield`, because what it makes depends on a template parameter; give it a name first
// CHECK-NEXT: co_yield use(t, [=] { return t; });
// CHECK-NEXT: {{^ +[|] {19}\^}}
// CHECK:      in.cpp:16:39: error: not possible: a lambda inside the operand of `co_yield`, because what it makes depends on a template parameter; give it a name first
// CHECK-NEXT: co_yield yieldc::elements_of(use(t, [=] { return t; }));
// CHECK-NEXT: {{^ +[|] {39}\^}}
// CHECK:      in.cpp:21:27: error: not possible: a lambda inside the operand of `co_yield`, because what it makes depends on a template parameter; give it a name first
// CHECK-NEXT: for (; (co_yield use(t, [=] { return t; })) > 3;)
// CHECK-NEXT: {{^ +[|] {27}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class T>
YIELDC_GENERATOR yieldc::generator<int, int> numbers(T t) {
  co_yield use(t, {co_yield 1, 2});
  co_yield use(t, [=] { return t; }) + (co_yield 2);
}

template <class T>
YIELDC_GENERATOR yieldc::generator<const int &> objects(T t) {
  co_yield use(t, [=] { return t; });
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int> ranges(T t) {
  co_yield yieldc::elements_of(use(t, [=] { return t; }));
}

template <class T>
YIELDC_GENERATOR yieldc::generator<const int &, int> heads(T t) {
  for (; (co_yield use(t, [=] { return t; })) > 3;)
    co_yield 1;
}
