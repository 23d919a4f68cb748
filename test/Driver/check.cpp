// --check is silent and exits with 0 if what is on disk is current; else it
// prints a unified diff, which patch takes, and exits with 1. It never writes.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11
// RUN: %yieldc --check in.cpp -o out.cpp -- -std=c++11 2>&1 | count 0

// RUN: sed -e "s/last_value = b/last_value = c/" -e "$ d" out.cpp > stale.cpp && cp stale.cpp kept.cpp
// RUN: not %yieldc --check in.cpp -o stale.cpp -- -std=c++11 > changes.diff
// RUN: FileCheck --match-full-lines %s < changes.diff
// RUN: diff stale.cpp kept.cpp
// RUN: not diff -u stale.cpp out.cpp > system.diff
// RUN: %python %S/Inputs/same_diff.py changes.diff system.diff
//      CHECK: --- stale.cpp
// CHECK-NEXT: +++ stale.cpp
// CHECK-NEXT: @@ -{{[0-9]+,11}} +{{[0-9]+,11}} @@
//      CHECK: -{{ +}}last_value = c;
// CHECK-NEXT: +{{ +}}last_value = b;
//      CHECK: @@ {{.*}} @@
//      CHECK: +int after;

// RUN: not %yieldc --check in.cpp -o missing.cpp -- -std=c++11 | FileCheck --check-prefix=MISSING %s
// RUN: not ls missing.cpp
// MISSING: --- /dev/null
// MISSING-NEXT: +++ missing.cpp
// MISSING-NEXT: @@ -0,0 +1,{{[0-9]+}} @@
// MISSING-NEXT: +#include <yieldc/generator.h>

// RUN: not %yieldc --check -i in.cpp -- -std=c++11 | grep "^-  co_yield last_value;"
// RUN: %yieldc --out-dir=dir in.cpp -- -std=c++11
// RUN: %yieldc --check --out-dir=dir in.cpp -- -std=c++11 | count 0
// RUN: truncate -s -1 dir/in.cpp
// RUN: not %yieldc --check --out-dir=dir in.cpp -- -std=c++11 | FileCheck --check-prefix=END %s
//      END: -int after;
// END-NEXT: \ No newline at end of file
// END-NEXT: +int after;
//  END-NOT: {{.}}

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one(int b) {
  int last_value = b;
  co_yield last_value;
  last_value = b;
  co_yield last_value;
}
int after;
