// The result is parsed with the edited headers in place of those on disk.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc main.cpp --out-dir=out -- -std=c++11 -Iinc
// RUN: %yieldc main.cpp -o main.txt -- -std=c++11 -Iinc -w
// RUN: diff main.txt out/main.cpp

//--- inc/gen.h
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> one() { co_yield 1; }
//--- main.cpp
#include "inc/gen.h"
int main() { return *one().next(); }
