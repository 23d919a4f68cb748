// -o writes one file. It leaves a current file alone, so that make and ninja
// see no change, keeps its mode, and follows a link.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11 | count 0
// RUN: FileCheck %s < out.cpp
// RUN: touch -d 2001-02-03 out.cpp && cp -p out.cpp old
// RUN: %yieldc in.cpp -o out.cpp -- -std=c++11
// RUN: %python %S/Inputs/same_time.py out.cpp old
// RUN: echo stale > out.cpp && chmod 640 out.cpp && ln -s out.cpp link.cpp
// RUN: %yieldc -o link.cpp in.cpp -- -std=c++11
// RUN: FileCheck %s < out.cpp
// RUN: stat -c %%a out.cpp | grep -x 640
// RUN: test -L link.cpp
// RUN: not ls *.tmp
// A pipe or a device is written to, not replaced by a file.
// RUN: %python %S/Inputs/through_pipe.py pipe %yieldc in.cpp -o pipe -- -std=c++11 | diff - out.cpp
// CHECK: class one_generator

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
