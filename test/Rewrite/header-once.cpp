// A header that two sources include comes out once; if it would come out in two
// ways, that is said and nothing is written.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc --out-dir=out a.cpp b.cpp -- -std=c++11
// RUN: grep -c "class shared_generator" out/shared.h | grep -x 1
// RUN: not %yieldc --out-dir=bad a.cpp other.cpp -- -std=c++11 2>&1 | FileCheck %s
// RUN: not ls bad
// CHECK: yieldc: error: 'bad/shared.h' comes out differently for 'other.cpp' than for a file before it

//--- shared.h
#include <yieldc/generator.h>
#ifndef OTHER
YIELDC_GENERATOR inline yieldc::generator<int> shared() { co_yield 1; }
#else
YIELDC_GENERATOR inline yieldc::generator<char> other() { co_yield 'c'; }
#endif
//--- a.cpp
#include "shared.h"
//--- b.cpp
#include "shared.h"
#include "shared_again.h"
//--- shared_again.h
//--- other.cpp
#define OTHER
#include "shared.h"
