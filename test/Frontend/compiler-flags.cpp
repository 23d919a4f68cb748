// Flags of a real build are taken: those of GCC alone, warnings as errors,
// outputs, dependency files and precompiled headers do not disturb.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11 -Wall -Wextra -Werror -Wno-such-flag -Werror=no-such -fanalyzer -fno-gnu-unique -march=native -O2 -g3 -c -o x.o -MD -MF x.d -MT x -include-pch none.pch -include forced.h -isystem sys -DX=1 -UY 2>&1 | count 0
// RUN: FileCheck %s < out.cpp
// RUN: not ls x.o x.d
// CHECK: class one_generator

//--- forced.h
#define FORCED
//--- sys/lib.h
#define LIB
//--- in.cpp
#include <lib.h>
#include <yieldc/generator.h>
#if !defined FORCED || !defined LIB || X != 1 || defined Y
#error flags
#endif
static int unused;
YIELDC_GENERATOR yieldc::generator<int> one() { int unused; co_yield 1; }
