// Without -o, and with -o -, the result goes to standard output and nothing is
// written; several files come one after the other.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc one.cpp -- -std=c++11 > out.txt
// RUN: FileCheck --check-prefix=ONE %s < out.txt
// RUN: %yieldc -o - one.cpp -- -std=c++11 | diff out.txt -
// RUN: %yieldc one.cpp two.cpp -- -std=c++11 | FileCheck --check-prefixes=ONE,TWO %s
// RUN: rm out.txt
// RUN: ls | count 2
// ONE: class one_generator
// ONE: one_generator one() { return one_generator(); }
// TWO: class two_generator

//--- one.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }

//--- two.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> two() { co_yield 2; }
