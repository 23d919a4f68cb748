// The array of a std::initializer_list that nobody can tell the end of is made
// in the expression; what its elements need is kept as ever. std: 11 RUN:
// %run_both %s
#include "trace.h"
#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;
inline int sum(std::initializer_list<int> list) {
  int s = 0;
  for (int each : list)
    s += each;
  return s;
}
inline int total(const std::vector<int> &list) {
  int s = 0;
  for (int each : list)
    s += each;
  return s;
}
inline std::string join(std::initializer_list<std::string> list) {
  std::string s;
  for (const std::string &each : list)
    s += each;
  return s;
}
YIELDC_GENERATOR generator<int, int> numbers(int n) {
  co_yield sum({n, 2, 3});
  co_yield total({n, 2, 3});
  co_yield std::vector<int>{n, 4, 5}[1];
  co_yield elements_of(std::vector<int>{n, 7});
  int r = sum({n, 2}) + total({1, 2}) + (co_yield 1);
  note("r", r);
  r = sum({n, co_yield 2, Obj("o", 3).value, co_yield 3});
  note("r", r);
  std::vector<int> made = {n, co_yield 4, co_yield 5};
  note("made", total(made));
  co_yield std::max({n, 9, 4});
}
YIELDC_GENERATOR generator<std::string> texts(std::string s) {
  co_yield join({s, "b", s + "c"});
  co_yield std::vector<std::string>{s, "d"}[1];
  co_yield elements_of(std::vector<std::string>{s, "e", s});
  co_yield std::map<std::string, std::string>{{"k", s}, {s, "v"}}.at("k");
}
int main() {
  trace::drive("numbers", [] { return numbers(1); });
  trace::drive("texts", [] { return texts("s"); });
}
