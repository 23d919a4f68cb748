// --out-dir writes each file below a folder, and the headers with generators
// that lie beside it; --root keeps the tree of a project.
// RUN: rm -rf %t && split-file %s %t && cd %t

// RUN: %yieldc --out-dir=flat src/a/one.cpp src/two.cpp -- -std=c++11 -Iinc 2>/dev/null
// RUN: find flat -type f | sort | FileCheck --check-prefix=FLAT --match-full-lines %s
// FLAT:      flat/one.cpp
// FLAT-NEXT: flat/two.cpp
// FLAT-NOT:  {{.}}

// RUN: %yieldc --out-dir=tree --root=. src/a/one.cpp src/two.cpp -- -std=c++11 -Iinc
// RUN: find tree -type f | sort | FileCheck --check-prefix=TREE --match-full-lines %s
// TREE:      tree/inc/gen.h
// TREE-NEXT: tree/src/a/one.cpp
// TREE-NEXT: tree/src/two.cpp
// TREE-NOT:  {{.}}
// RUN: FileCheck --check-prefix=HEADER %s < tree/inc/gen.h
// HEADER: class shared_generator

// RUN: not %yieldc --out-dir=other --root=inc src/two.cpp 2>&1 | FileCheck --check-prefix=ROOT %s
// ROOT: yieldc: error: 'src/two.cpp' is not below the folder of --root
// RUN: not ls other

// The generated header is found before the source.
// RUN: %gxx -std=c++11 %warn %inc -Itree/inc -Iinc -fsyntax-only tree/src/a/one.cpp

//--- inc/gen.h
#ifndef GEN_H
#define GEN_H
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> shared() { co_yield 1; }
#endif
//--- inc/plain.h
#define PLAIN
//--- src/a/one.cpp
#include "gen.h"
#include "plain.h"
YIELDC_GENERATOR yieldc::generator<int> one() {
  for (int x : shared())
    co_yield x;
}
//--- src/two.cpp
#include "gen.h"
int two() { return *shared().next(); }
