// Generators in system headers are not ours to rewrite.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc --emit=class in.cpp -- -std=c++11 -isystem sys 2>&1 | FileCheck --implicit-check-not=foreign %s
// CHECK: class own_generator

//--- sys/foreign.h
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> foreign() { co_yield 1; }
//--- in.cpp
#include <foreign.h>
YIELDC_GENERATOR yieldc::generator<int> own() { co_yield 1; }
