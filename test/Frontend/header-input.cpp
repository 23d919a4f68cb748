// A header can be an input; it is C++ whatever its name.
// RUN: rm -rf %t && split-file %s %t && cd %t && cp in.h in.hpp && cp in.h in.inc
// RUN: %yieldc in.h -- -std=c++11 > out.h
// RUN: FileCheck %s < out.h
// RUN: %yieldc in.hpp -- -std=c++11 | diff out.h -
// RUN: %yieldc in.inc -- -std=c++11 -x c++ | diff out.h -
// CHECK: #pragma once
// CHECK: class one_generator

//--- in.h
#pragma once
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> one() { co_yield 1; }
