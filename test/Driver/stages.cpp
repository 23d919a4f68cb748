// --emit prints what a stage made, for each generator, to standard output or to
// the file of -o.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc --emit=model in.cpp -- -std=c++11 | grep one
// RUN: %yieldc --emit=analysis in.cpp -- -std=c++11 | grep kept
// RUN: %yieldc --emit=plan in.cpp -- -std=c++11 | grep one_generator
// RUN: %yieldc --emit=class in.cpp -- -std=c++11 > class.txt
// RUN: FileCheck %s < class.txt
// RUN: %yieldc --emit=class in.cpp -o out.txt -- -std=c++11 | count 0
// RUN: diff class.txt out.txt
// RUN: %yieldc --emit=file in.cpp -- -std=c++11 > file.txt
// RUN: %yieldc in.cpp -- -std=c++11 | diff file.txt -
// CHECK-NOT: #include
// CHECK: class one_generator
// CHECK: class two_generator

// --hoist=all keeps more in the frame than --hoist=live.
// RUN: %yieldc --hoist=live in.cpp -- -std=c++11 | diff file.txt -
// RUN: %yieldc --hoist=all in.cpp -- -std=c++11 | FileCheck --check-prefix=ALL %s
// RUN: FileCheck --check-prefix=LIVE %s < file.txt
// ALL: private:
// ALL: int local{};
// LIVE: private:
// LIVE-NOT: int local;
// LIVE: one_generator one

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one(int kept) {
  co_yield kept;
  int local = kept;
  ++local;
}
YIELDC_GENERATOR yieldc::generator<int> two() { co_yield 2; }
