// A reference parameter bound to what dies before the first next().
//
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: ls %t/out.cpp

// The last of several flags decides.
// DEFINE: %{flags} =
// DEFINE: %{silent} = %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc %{flags} 2>&1 | count 0
// REDEFINE: %{flags} = -Wno-yieldc-dangling
// RUN: %{silent}
// REDEFINE: %{flags} = -Werror=yieldc-dangling -Wno-yieldc-dangling
// RUN: %{silent}
// REDEFINE: %{flags} = -w
// RUN: %{silent}
// RUN: rm %t/out.cpp
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++11 %inc -Werror=yieldc-dangling 2>&1 \
// RUN:   | FileCheck --check-prefix=ERROR %s
// RUN: not ls %t/out.cpp
// ERROR: in.cpp:20:26: error: this object dies

// From C++23 on, temporaries in the range of a loop live as long as the loop.
// RUN: %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++23 %inc 2>&1 \
// RUN:   | FileCheck --check-prefix=LATER --implicit-check-not=in.cpp:23 %s
// LATER: in.cpp:22:19: warning:

// CHECK:      in.cpp:20:26: warning: this object dies before the generator starts, and `from` of `letters` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: auto machine = letters(kept + "x");
// CHECK-NEXT: {{^ +[|] {26}\^}}
// CHECK:      in.cpp:21:43: warning: this object dies before the generator starts, and `from` of `letters` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: yieldc::generator<char> boxed = letters("y");
// CHECK-NEXT: {{^ +[|] {43}\^}}
// CHECK:      in.cpp:22:19: warning: this object dies before the generator starts, and `from` of `letters` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: boxed = letters("z");
// CHECK-NEXT: {{^ +[|] {19}\^}}
// CHECK:      in.cpp:23:25: warning: this object dies before the generator starts, and `from` of `letters` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: for (char c : letters(kept + kept))
// CHECK-NEXT: {{^ +[|] {25}\^}}
// CHECK:      in.cpp:25:26: warning: this object dies before the generator starts, and `from` of `somewhere` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: auto other = somewhere(kept + kept);
// CHECK-NEXT: {{^ +[|] {26}\^}}
// CHECK:      in.cpp:33:18: warning: this object dies before the generator starts, and `from` of `letters` refers to it [-Wyieldc-dangling]
// CHECK-NEXT: return letters("gone");
// CHECK-NEXT: {{^ +[|] {18}\^}}

//--- in.cpp
#include <yieldc/generator.h>

struct text {
  text(const char *from) : at(from) {}
  text operator+(const text &other) const;
  const char *at;
};
YIELDC_GENERATOR yieldc::generator<char> letters(const text &from) {
  for (const char *c = from.at; *c; ++c)
    co_yield *c;
}
YIELDC_GENERATOR yieldc::generator<char> copied(text from) {
  for (const char *c = from.at; *c; ++c)
    co_yield *c;
}
yieldc::generator<char> passed_on(const text &from) { return letters(from); }
yieldc::generator<char> somewhere(text &&from, int = 0);

yieldc::generator<char> use(const text &kept) {
  auto machine = letters(kept + "x");
  yieldc::generator<char> boxed = letters("y");
  boxed = letters("z");
  for (char c : letters(kept + kept))
    static_cast<void>(c);
  auto other = somewhere(kept + kept);

  auto fine = letters(kept);
  auto copy = copied(kept + "x");
  auto unknown = passed_on(kept + "x");
  letters("once").next();
  for (char c : copied("x"))
    static_cast<void>(c);
  return letters("gone");
}
