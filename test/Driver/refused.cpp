// If one generator of one file is refused, nothing at all is written; but the
// errors of all files are reported.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: echo before > old.cpp
// RUN: not %yieldc good.cpp refused.cpp broken.cpp --out-dir=dir -- -std=c++11 2> errors.txt
// RUN: FileCheck --implicit-check-not=error: %s < errors.txt
// RUN: not ls dir
// RUN: not %yieldc refused.cpp -o old.cpp -- -std=c++11
// RUN: grep -x before old.cpp
// RUN: cp refused.cpp kept.cpp
// RUN: not %yieldc -i good.cpp refused.cpp -- -std=c++11
// RUN: diff kept.cpp refused.cpp
// RUN: not grep class good.cpp
// RUN: not %yieldc good.cpp refused.cpp -- -std=c++11 | count 0
// RUN: not %yieldc good.cpp refused.cpp --emit=class -- -std=c++11 | count 0
// CHECK: refused.cpp:4:59: error: `first` is annotated as a generator, and never yields
// CHECK: refused.cpp:5:59: error: `second` is annotated as a generator, and never yields
// CHECK: broken.cpp:2:1: error: unknown type name 'nonsense'
// CHECK: broken.cpp:3:1: error: unknown type name 'rubbish'

// The exit status says that the source was refused, not the usage.
// RUN: %python %S/Inputs/status.py 1 %yieldc refused.cpp --
// RUN: %python %S/Inputs/status.py 1 %yieldc broken.cpp --

//--- good.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> good() { co_yield 1; }
//--- refused.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> good() { co_yield 1; }
yieldc::generator<int> other();
YIELDC_GENERATOR yieldc::generator<int>                   first() { return other(); }
YIELDC_GENERATOR yieldc::generator<int>                   second() { return other(); }
//--- broken.cpp
int ok;
nonsense word;
rubbish more;
