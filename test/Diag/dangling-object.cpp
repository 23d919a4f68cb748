// A generator that is a member of an object that dies before the first next().
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: ls %t/out.cpp
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc -Wno-yieldc-dangling 2>&1 | count 0

// CHECK:      in.cpp:15:15: warning: this object dies before the generator starts, and `each` is a member of it [-Wyieldc-dangling]
// CHECK-NEXT: auto gone = range{2}.each();
// CHECK-NEXT: {{^ +[|] {15}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct range {
  int end;
  YIELDC_GENERATOR yieldc::generator<int> each() const {
    for (int i = 0; i < end; ++i)
      co_yield i;
  }
  static YIELDC_GENERATOR yieldc::generator<int> none() {
    co_yield 0;
  }
};

int use(const range &kept) {
  auto gone = range{2}.each();
  auto fine = kept.each();
  auto no_object = range{2}.none();
  return *range{2}.each().next();
}
