// Flags that Clang does not know are left out, silently: they are GCC's, of any
// kind. What is known has its effect, among them -march.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -fconcepts-diagnostics-depth=2 -fipa-pta --param max-inline-insns-single=5 -std=c++11 -fimplicit-constexpr -mno-fancy-math-387 -Wlogical-op -fmax-errors=3 -Wa,--noexecstack -flto=auto -fhardened -mtune=unheard -mfancy -march=haswell -fno-gnu-unique --unheard-of 2>&1 | count 0
// RUN: FileCheck %s < out.cpp
// CHECK: class one_generator

// Files whose name does not say what they are hold C++.
// RUN: cp in.cpp in.inl && %yieldc in.inl -o out.inl -- -std=c++11 -mavx2 2>&1 | count 0
// RUN: diff out.cpp out.inl
// RUN: cp in.cpp in && %yieldc in -o out -- -std=c++11 -mavx2 2>&1 | count 0
// RUN: diff out.cpp out

//--- in.cpp
#include <yieldc/generator.h>
#if __cplusplus != 201103L || !defined __AVX2__
#error a flag is lost
#endif
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
