// From C++23 on, all temporaries of a range live as long as the loop.
// RUN: %clangxx -std=c++23 -DNATIVE %warn %inc -I%S/Inputs %s -o %t.native
// RUN: %t.native > %t.expected
// RUN: %yieldc %s -o %t.cpp -- -std=c++23 %inc -I%S/Inputs
// RUN: %clangxx -std=c++20 %warn %san %inc -I%S/Inputs %t.cpp -o %t.clang
// RUN: %t.clang | diff %t.expected -
// RUN: %gxx -std=c++20 -O2 %warn %inc -I%S/Inputs %t.cpp -o %t.gcc
// RUN: %t.gcc | diff %t.expected -
#include "trace.h"
#include <initializer_list>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using trace::make;
using trace::note;
using trace::Obj;
using yieldc::generator;

struct Holder {
  Obj object;
  std::vector<int> items;
  explicit Holder(int n) : object("holder", n), items{n, n + 1} {}
  explicit Holder(const Obj &from) : Holder(from.value) {}
  const std::vector<int> &get() const { return items; }
  const std::vector<int> &with(const Obj &other) const {
    note("with", other.value);
    return items;
  }
};
inline const std::vector<int> &passed(const Holder &h,
                                      const Obj & = Obj("default", 1)) {
  return h.items;
}
inline const Holder &both(const Holder &one, const Holder &) { return one; }

YIELDC_GENERATOR generator<int, int> loops(int n) {
  for (int i : Holder(n).get())
    co_yield i;
  for (int i : passed(Holder(n)))
    co_yield i;
  for (const int &i : Holder(make("made", n)).items)
    co_yield i;
  for (int i : both(Holder(1), Holder(make("made", 2))).with(Obj("with", 3)))
    co_yield i;
  for (int i : std::vector<int>(passed(Holder(n)))) {
    if (i == n)
      continue;
    co_yield i;
    break;
  }
  for (int i : both(Holder(1), Holder(co_yield 5)).get())
    co_yield i;
  co_yield 9;
}

YIELDC_GENERATOR generator<int, int> lists(int n) {
  for (int i : {n, 3})
    co_yield i;
  for (int i : std::initializer_list<int>{passed(Holder(n))[0], co_yield 5})
    co_yield i;
  for (const Obj &o : {make("made", n), Obj("other", 2)})
    co_yield o.value;
}

// In instantiations Clang 19 and 22 forget what C++23 says. What the template
// has to do is what this does.
YIELDC_GENERATOR generator<int> plain(int n) {
  for (int i : passed(Holder(n), Obj("given", n)))
    co_yield i;
  for (auto i : both(Holder(n), Holder(make("made", n))).get())
    co_yield i;
}
template <class T> YIELDC_GENERATOR generator<T> dependent(T n) {
  for (T i : passed(Holder(n), Obj("given", n)))
    co_yield i;
  for (auto i : both(Holder(n), Holder(make("made", n))).get())
    co_yield i;
}

int main() {
  trace::drive("loops", [] { return loops(3); });
  trace::drive("lists", [] { return lists(3); });
#ifdef NATIVE
  trace::drive("dependent", [] { return plain(2); });
#else
  trace::drive("dependent", [] { return dependent(2); });
#endif
}
