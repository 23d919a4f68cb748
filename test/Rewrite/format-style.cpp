// What is generated has the style of the project's own .clang-format, and that
// of LLVM where there is none. DisableFormat is obeyed.
// RUN: rm -rf %t && split-file %s %t && cp %t/in.cpp %t/project/sub && cp %t/in.cpp %t/off
// RUN: %yieldc %t/in.cpp -- -std=c++11 | FileCheck --check-prefix=LLVM --match-full-lines --strict-whitespace %s
// RUN: %yieldc %t/project/sub/in.cpp -- -std=c++11 | FileCheck --check-prefix=OWN --match-full-lines --strict-whitespace %s
// RUN: %yieldc %t/off/in.cpp -- -std=c++11 > %t/off.txt
// RUN: %yieldc --no-format %t/in.cpp -- -std=c++11 | diff %t/off.txt -
// RUN: cd %t/project/sub && %yieldc in.cpp -o ../../out.cpp -- -std=c++11
// RUN: FileCheck --check-prefix=OWN --match-full-lines --strict-whitespace %s < %t/out.cpp

//      LLVM:  YIELDC_CONSTEXPR14 yieldc::step<int> next() {
// LLVM-NEXT:    switch (state_) {
//       OWN:        YIELDC_CONSTEXPR14 yieldc::step<int> next()
//  OWN-NEXT:        {
//  OWN-NEXT:                switch (state_)
//  OWN-NEXT:                {

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
//--- project/.clang-format
IndentWidth: 8
BreakBeforeBraces: Allman
InsertBraces: true
SortIncludes: true
NoSuchOption: whatever
//--- project/sub/empty
//--- off/.clang-format
DisableFormat: true
