// A reference keeps the object that it names, or the temporary that it
// extends.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc --emit=model %t/in.cpp -- -std=c++11 %inc | FileCheck %s

// CHECK-LABEL: generator refer
// CHECK:         local alias : object & `<given>`
// CHECK:         local whole : const {{.*}}object `make()`
// CHECK:         local part_object : {{.*}}object `make()`
// CHECK:         local part : const int & `<part_object>.value`
// CHECK-LABEL: end refer

//--- in.cpp
#include <yieldc/generator.h>

struct object { ~object(); int value; };
object make();
YIELDC_GENERATOR yieldc::generator<int> refer(object &given) {
  object &alias = given;
  const object &whole = make();
  const int &part = make().value;
  co_yield alias.value + whole.value + part;
}
