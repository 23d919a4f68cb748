// In a template, bindings of an array and of what `get` gives in expressions
// whose type is written with decltype.
//
// std: 17
// flags: -Wno-unused-variable
// RUN: %run_both %s
#include "trace.h"
#include <tuple>
#include <yieldc/generator.h>
using trace::Obj;
using yieldc::generator;

namespace {

template <class T> T larger(T a, T) { return a; }
template <class T> T &pick(T &a, int) { return a; }
std::pair<int, int> pair(1, 2);
std::tuple<int, int> triple(1, 2);

template <class T> YIELDC_GENERATOR generator<std::string, int> kept(T n) {
  Obj all[2];
  const auto &[a, b] = all;
  co_yield std::to_string(a.value);
  co_yield n > 3 ? std::to_string(a.value + n) : std::to_string(b.value + n);
  int &r = all[n > 3].value;
  const auto &q = larger(a.value, n);
  auto &[c, d] = all;
  auto &&s = pick(c.value, n);
  s = 4;
  auto [x, y] = std::make_pair(n, std::string("a"));
  auto &[k, l] = pair;
  auto &&t = pick(l, x);
  co_yield std::to_string(b.value + r + q + t) + y;
  auto &[e, g] = triple;
  auto &&u = pick(g, x);
  co_yield std::to_string(u + (co_yield std::to_string(pick(e, x))) );
}
} // namespace

int main() {
  trace::drive("kept", [] { return kept(2); });
}
