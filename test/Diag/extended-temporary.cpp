// A reference that keeps several temporaries alive, or one that is not made in
// any case, or not first.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp

// CHECK:      in.cpp:14:25: error: not possible: a reference that keeps more than this object alive, or keeps it only in some cases or after something else, because the frame has one place for it; give the object a name first
// CHECK-NEXT: const object &a = n ? part(n).o : part(1).all[0];
// CHECK-NEXT: {{^ +[|] {25}\^}}
// CHECK:      in.cpp:15:27: error: {{.*}} give the object a name first
// CHECK-NEXT: const object &b = (++n, part(n).o);
// CHECK:      in.cpp:16:21: error: {{.*}} give the object a name first
// CHECK-NEXT: const holder &c = holder{object(n), 3};
// CHECK:      in.cpp:17:18: error: {{.*}} give the object a name first
// CHECK-NEXT: const int &d = holder{object(n), 7}.n;

//--- in.cpp
#include <yieldc/generator.h>
struct object {
  explicit object(int);
  ~object();
  int n;
};
struct part {
  explicit part(int);
  object o, all[2];
};
struct holder { const object &o; int n; };

YIELDC_GENERATOR yieldc::generator<int> references(int n) {
  const object &a = n ? part(n).o : part(1).all[0];
  const object &b = (++n, part(n).o);
  const holder &c = holder{object(n), 3};
  const int &d = holder{object(n), 7}.n;
  co_yield a.n + b.n + c.n + d;
}
