// Precompiled headers were made without coroutines, or by another compiler: what
// they were made from is parsed instead, in all the ways they are asked for.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %clangxx -std=c++11 -x c++-header pre.h -o pre.h.pch
// RUN: %clangxx -std=c++11 -x c++-header other.h -o elsewhere.pch
// RUN: %yieldc in.cpp -o beside.cpp -- -std=c++11 -include pre.h
// RUN: %yieldc in.cpp -o named.cpp -- -std=c++11 -include-pch pre.h.pch
// RUN: %yieldc in.cpp -o cmake.cpp -- -std=c++11 -Winvalid-pch -Xclang -include-pch -Xclang elsewhere.pch -Xclang -include -Xclang pre.h
// RUN: rm pre.h.pch && %gxx -std=c++11 -x c++-header pre.h -o pre.h.gch
// RUN: %yieldc in.cpp -o gcc.cpp -- -std=c++11 -Winvalid-pch -include pre.h
// RUN: FileCheck %s < beside.cpp
// RUN: diff beside.cpp named.cpp && diff beside.cpp cmake.cpp && diff beside.cpp gcc.cpp
// CHECK: class one_generator

// A folder of its own for the run, as a build has it.
// RUN: mkdir sub && cd sub
// RUN: %yieldc ../in.cpp -o ../sub.cpp -- -std=c++11 -include ../pre.h
// RUN: diff ../beside.cpp ../sub.cpp

//--- pre.h
#define PRE
inline int pre() { return 1; }
//--- other.h
int other;
//--- in.cpp
#include <yieldc/generator.h>
#ifndef PRE
#error no header
#endif
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield pre(); }
