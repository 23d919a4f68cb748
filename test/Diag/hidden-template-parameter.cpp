// A template parameter that the class cannot have, for its own members.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++14 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:3:17: error: not possible: a template parameter `next`, because the generator class has a member of that name
// CHECK-NEXT: template <class next>
// CHECK-NEXT: {{^ +[|] {17}\^}}
// CHECK:      in.cpp:8:15: error: not possible: a template parameter `state_`, because the generator class has a member of that name
// CHECK-NEXT: template <int state_> struct machine {
// CHECK-NEXT: {{^ +[|] {15}\^}}

// CHECK:      in.cpp:18:37: error: not possible: a pack of `auto` parameters `next`, because the generator class has a member of that name
// CHECK-NEXT: {{^.*}}auto packed = [](int first, auto... next) YIELDC_GENERATOR
// CHECK-NEXT: {{^ +[|] {37}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class next>
YIELDC_GENERATOR yieldc::generator<next> numbers(next given) {
  co_yield given;
}

template <int state_> struct machine {
  YIELDC_GENERATOR yieldc::generator<int> numbers() { co_yield state_; }
};

template <class iterator>
YIELDC_GENERATOR yieldc::generator<int> walk(iterator begin_, iterator end_) {
  for (; begin_ != end_; ++begin_)
    co_yield *begin_;
}

auto packed = [](int first, auto... next) YIELDC_GENERATOR
    -> yieldc::generator<int> {
  co_yield first;
  co_yield sizeof...(next);
};
