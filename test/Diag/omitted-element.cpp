// What a list leaves out is made in the order of the list.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++20 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:24:46: error: not possible: an object that a list leaves out before a suspension, because it would be made after that; write it in the list
// CHECK-NEXT: record named{.first = n, .last = co_yield 1};
// CHECK-NEXT: {{^ +[|] {46}\^}}
// CHECK:      in.cpp:25:29: error: not possible: an object that a list leaves out

//--- in.cpp
#include <string>
#include <yieldc/generator.h>
struct object {
  object(int = 0);
  object(const object &);
};
struct record {
  int first;
  object middle;
  int last;
};
struct row {
  object parts[2];
  int last;
};
struct plain {
  int first;
  std::string text;
  int numbers[3];
  int last;
};

YIELDC_GENERATOR yieldc::generator<int, int> lists(int n) {
  record named{.first = n, .last = co_yield 1};
  row rows[2] = {{{object(n)}, 2}, {{}, co_yield 2}};
  plain unnoticed{.first = n, .last = co_yield 3};
  co_yield named.last + rows[1].last + unnoticed.last;
}
