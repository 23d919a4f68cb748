// -i replaces the sources. A second run finds nothing to do.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++11 > expected.cpp
// RUN: %yieldc -i in.cpp plain.cpp -- -std=c++11 | count 0
// RUN: diff expected.cpp in.cpp
// RUN: %yieldc -i --dry-run in.cpp plain.cpp -- -std=c++11 | count 0
// RUN: %yieldc -i --check in.cpp plain.cpp -- -std=c++11 | count 0

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
//--- plain.cpp
int main() {}
