// The user's copy of the runtime comes before the one beside the tool.
// RUN: rm -rf %t && split-file %s %t && mkdir -p %t/vendored && cp -r %root/include/yieldc %t/vendored/yieldc && cd %t
// RUN: echo "#define VENDORED 1" >> vendored/yieldc/generator.h
// RUN: %yieldc in.cpp -o out.cpp --depfile d -- -std=c++11 -Ivendored -DWANTED
// RUN: grep vendored/yieldc/step.h d
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11

//--- in.cpp
#include <yieldc/generator.h>
#if defined WANTED && !VENDORED
#error "another copy"
#endif
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
