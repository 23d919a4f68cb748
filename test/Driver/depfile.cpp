// The dependency file is complete, and make reads it: spaces, $ and # are
// escaped.
// RUN: rm -rf %t && split-file %s %t && cd "%t/a b"
// RUN: %yieldc in.cpp -o 'o u$t#.cpp' --depfile d -- -std=c++11 -I'../i#n$c'
// RUN: FileCheck %s < d
//      CHECK: o\ u$$t\#.cpp: \
// CHECK-NEXT: {{ /.*}}/a\ b/in.cpp \
//  CHECK-DAG:   {{/.*}}/i\#n$$c/user.h{{( |$)}}
//  CHECK-DAG:   {{/.*}}/yieldc/generator.h{{( |$)}}
//  CHECK-DAG:   {{/.*}}/stddef.h{{( |$)}}
//  CHECK-DAG:   {{/.*}}/c++{{.*}}/cstdlib{{( |$)}}
// RUN: %python %S/Inputs/dependencies_exist.py d

// With several outputs, the first target is the first output.
// RUN: %yieldc in.cpp --out-dir=dir --depfile=dir/d -- -std=c++11 -I'../i#n$c'
// RUN: FileCheck --check-prefix=DIR %s < dir/d
// DIR: dir/in.cpp dir/sub/gen.h: \

// The style of the layout is a dependency, with what it inherits from.
// RUN: cd "%t/a b/sub" && echo '{BasedOnStyle: InheritParentConfig}' \
// RUN:   > .clang-format && echo '{IndentWidth: 8}' > ../.clang-format
// RUN: %yieldc gen.h -o out.h --depfile style.d -- -x c++ -std=c++11 %inc
// RUN: FileCheck --check-prefix=STYLE %s < style.d
// STYLE-DAG: /a\ b/sub/.clang-format
// STYLE-DAG: /a\ b/.clang-format
// RUN: %yieldc gen.h -o out.h --depfile plain.d --no-format -- -x c++ \
// RUN:   -std=c++11 %inc && not grep clang-format plain.d
// RUN: cd "%t/a b" && rm .clang-format sub/.clang-format

// Not without an output, and not when something is refused.
// RUN: not %yieldc bad.cpp -o bad.out --depfile bad.d --
// RUN: not ls bad.out bad.d

//--- i#n$c/user.h
#include <cstdlib>
//--- a b/sub/gen.h
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> two() { co_yield 1; }
//--- a b/in.cpp
#include "sub/gen.h"
#include "user.h"
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
//--- a b/bad.cpp
int missing(
