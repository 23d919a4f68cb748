// Flags come from a compile_commands.json: by -p, or found above the source. A
// file that is not in it gets those of the nearest.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: sed -e "s,ROOT,%t," template.json > sub/compile_commands.json
// RUN: %yieldc -p sub sub/in.cpp | FileCheck %s
// RUN: %yieldc sub/in.cpp sub/gen.h -o - | FileCheck --check-prefixes=CHECK,HEADER %s
// RUN: %yieldc -p sub sub/in.cpp -o out.cpp --depfile d
// RUN: %python %S/Inputs/dependencies_exist.py d
// RUN: not %yieldc sub/in.cpp -- -std=c++11 2>&1 | FileCheck --check-prefix=FLAGS %s
// CHECK: class in_generator
// HEADER: class gen_generator
// FLAGS: error: "no flags"

//--- template.json
[{"directory": "ROOT/sub", "file": "in.cpp",
  "command": "g++ -std=c++14 -DYES -Iinc -fanalyzer -include forced.h -MD -MF x.d -c -o in.o in.cpp"}]
//--- sub/inc/inc.h
#include <cstdlib>
#include <yieldc/generator.h>
//--- sub/forced.h
#define FORCED
//--- sub/gen.h
#include "inc.h"
YIELDC_GENERATOR inline yieldc::generator<int> gen() { co_yield 1; }
//--- sub/in.cpp
#if !defined YES || !defined FORCED
#error "no flags"
#endif
#include "inc.h"
YIELDC_GENERATOR yieldc::generator<int> in() { co_yield 1; }
