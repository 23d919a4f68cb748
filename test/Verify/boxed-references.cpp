// A reference to a boxed generator would miss the machine that it is bound to,
// and refer to a copy: that is refused, in a generator and elsewhere.
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/body.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 \
// RUN:   | FileCheck --check-prefix=BODY %s
// RUN: not %yieldc %t/outside.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 \
// RUN:   | FileCheck --check-prefix=OUTSIDE %s
// RUN: not %yieldc %t/outside.cpp -o %t/out.cpp -- -std=c++20 %inc 2>&1 \
// RUN:   | FileCheck --check-prefix=OUTSIDE %s
// RUN: not ls %t/out.cpp
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++11 %inc 2>&1 | count 0
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++17 %inc 2>&1 | count 0
//
// BODY: body.cpp:5:{{[0-9]+}}: error: {{.*}}a reference to `yieldc::generator` would be bound to a copy of this
// OUTSIDE: outside.cpp:7:19: error: {{.*}}a reference to `yieldc::generator` would be bound to a copy of this
// OUTSIDE-NEXT: return isDone(  g);

//--- body.cpp
#include <utility>
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> count(int n) { co_yield n; }
YIELDC_GENERATOR generator<int> out(int n) {
  auto all = count(n);
  generator<int> &&r = std::move(all);
  co_yield *r.next();
  co_yield *all.next();
}

//--- outside.cpp
#include <utility>
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> count(int n) { co_yield n; }
bool isDone(const yieldc::generator<int> &g) { return g.done(); }
int main() {
  auto g = count(1);
  return isDone(  g);
}

//--- fine.cpp
#include <utility>
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> count(int n) { co_yield n; }
void take(generator<int> g);
bool look(const generator<int> &g);
bool made = look(count(2)), boxed = look(generator<int>(count(3)));
int main() {
  auto g = count(1);
  generator<int> box = std::move(g), other(count(2));
  take(std::move(box));
  take(count(5));
  auto h = count(2);
  take(std::move(h));
  const generator<int> &r = other;
  return look(r);
}
