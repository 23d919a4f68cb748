// A lambda that captures needs a statement before the `switch`, and the value a
// type there.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:6:11: error: not possible: a lambda in the condition of a `switch` that holds a suspension, because the condition's type is known only when the template is instantiated
// CHECK-NEXT: switch (call([&kept] { return kept; })) {
// CHECK-NEXT: {{^ +[|] {11}\^}}
// CHECK:      in.cpp:14:11: error: not possible: a lambda in the condition of a `switch` that holds a suspension, because the condition's type is known only when the template is instantiated
// CHECK-NEXT: switch ([&](T by) { return kept + by; }((co_yield kept))) {
// CHECK-NEXT: {{^ +[|] {11}\^}}
// CHECK:      in.cpp:22:11: error: not possible: a lambda in the condition of a `switch` that holds a suspension, because the condition's type is known only when the template is instantiated
// CHECK-NEXT: switch (next(kept) & 3) {
// CHECK-NEXT: {{^ +[|] {11}\^}}

//--- in.cpp
#include <yieldc/generator.h>

template <class F> int call(F f) { return f(); }
template <class T> YIELDC_GENERATOR yieldc::generator<int> numbers(T kept) {
  co_yield kept;
  switch (call([&kept] { return kept; })) {
  case 1:
    co_yield 2;
  }
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T &, T> references(T kept) {
  switch ([&](T by) { return kept + by; }((co_yield kept))) {
  case 1:
    co_yield kept;
  }
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> closures(T kept) {
  auto next = [](T by) { return by + 1; };
  switch (next(kept) & 3) {
  case 1:
    co_yield next(2);
  }
  co_yield next(3);
}
