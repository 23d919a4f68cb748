// Spaces in every path.
// RUN: rm -rf %t && split-file %s %t && cd "%t/a folder"
// RUN: %yieldc "a source.cpp" -o "an output.cpp" --depfile "a depfile" -- "-Iinclude these" -std=c++11
// RUN: %python %S/Inputs/dependencies_exist.py "a depfile"
// RUN: %gxx -std=c++11 %inc "-Iinclude these" -fsyntax-only "an output.cpp"
// RUN: %yieldc "a source.cpp" --out-dir "the outputs" -- "-Iinclude these" -std=c++11
// RUN: diff "an output.cpp" "the outputs/a source.cpp"
// RUN: diff "an output.cpp" "the outputs/a source.cpp"
// RUN: %yieldc "%t/a folder/a source.cpp" -- "-Iinclude these" -std=c++11 | diff "an output.cpp" -

//--- a folder/include these/the header.h
#include <yieldc/generator.h>
//--- a folder/a source.cpp
#include "the header.h"
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
