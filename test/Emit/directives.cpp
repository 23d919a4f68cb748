// Conditions in a body: the class is that of one configuration, and refuses to
// be compiled in another.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++11 %inc > out.cpp
// RUN: FileCheck %s < out.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only out.cpp
// RUN: not %gxx -std=c++11 %inc -fsyntax-only -DMORE out.cpp 2> errors
// RUN: FileCheck --check-prefix=ERROR %s < errors
// ERROR: error: #error "yieldc left this branch out: run it with these macros"
// RUN: %yieldc in.cpp -- -std=c++11 -DMORE=1 %inc > more.cpp
// RUN: FileCheck --check-prefix=MORE %s < more.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only -DMORE=1 more.cpp
// RUN: not %gxx -std=c++11 %inc -fsyntax-only -DMORE=2 more.cpp
// RUN: not %gxx -std=c++11 %inc -fsyntax-only more.cpp
// RUN: %yieldc --line-directives in.cpp -- -std=c++11 %inc > lines.cpp
// RUN: %gxx -std=c++11 %warn %inc -fsyntax-only lines.cpp
// RUN: not %gxx -std=c++11 %inc -fsyntax-only -DMORE lines.cpp

// CHECK:      {{^}}#ifdef MORE
// CHECK-NEXT: #error "yieldc left this branch out: run it with these macros"
// CHECK-NEXT: #endif
// CHECK-NEXT: class numbers_generator
// CHECK-NOT:  {{^}}#
// CHECK:      numbers_generator numbers(int n)

// MORE:      {{^}}#ifdef MORE
// MORE-NEXT: #if MORE > 1
// MORE-NEXT: #error
// MORE-NEXT: #endif
// MORE-NEXT: #else
// MORE-NEXT: #error
// MORE-NEXT: #endif
// MORE-NEXT: class numbers_generator

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> numbers(int n) {
#ifdef MORE
  co_yield 0;
#if MORE > 1
  co_yield 1;
#endif
#endif
#ifdef __YIELDC__
  co_yield n;
#endif
}
