// What a default argument makes lives to the end of the full expression, and so
// across a suspension in it.
// RUN: %run_both %s
#include "trace.h"
#include <set>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

inline const Obj &pick(int, const Obj &other = Obj("default", 7)) {
  return other;
}
inline int sum(int n, int m = -2, const Obj &other = Obj("sum", 1),
               double = 2.5, Obj &&last = Obj("last")) {
  return n + m + other.value + last.value;
}
inline int none(const std::string &text = "none", const Obj &o = Obj{"o", 1}) {
  return static_cast<int>(text.size()) + o.value;
}
struct Compare {
  bool operator()(int a, int b) const { return a > b; }
};
inline int taken(int n, Obj by_value = Obj("by value", 2)) {
  return n + by_value.value;
}
struct Token {
  Obj text;
  const Obj &file;
  explicit Token(int n, const Obj &from = Obj("file", 3))
      : text("token", n), file(from) {}
  const Obj &where(int, const Obj &given = Obj("where", 4)) const {
    note("file", file.value);
    return given;
  }
};
YIELDC_GENERATOR generator<int> listed(const Obj &o, int n = 2) {
  for (int i = 0; i < n; ++i)
    co_yield o.value + i;
}
generator<int> each(int n, const Obj &o = Obj("each", 5));
generator<int> each(int n, const Obj &o) { return listed(o, n); }

YIELDC_GENERATOR generator<const Obj &> references(int n) {
  co_yield pick(n);
  co_yield pick(2, Obj("given", 2));
  co_yield Token(n).where(1);
  co_yield pick(pick(n).value);
  const Token kept(4, Obj("other", 1));
}
YIELDC_GENERATOR generator<int, int> values(int n) {
  co_yield sum(n);
  co_yield sum(n, 3);
  co_yield none();
  co_yield none("text");
  note("sum", sum(n) + (co_yield sum(2)) + none());
  const int list[] = {sum(n), co_yield 4, none()};
  co_yield list[0] + list[1] + list[2];
  if (sum(n) > 1 && (co_yield none()) > 1)
    co_yield Token(co_yield 5).text.value;
  std::vector<int> many = std::vector<int>(static_cast<unsigned>(n), 3);
  co_yield static_cast<int>(std::string("abc").size() + many.size());
}
YIELDC_GENERATOR generator<std::set<int, Compare>> sets(int n) {
  co_yield std::set<int, Compare>{1, n, 2};
  co_yield std::set<int, Compare>();
}
YIELDC_GENERATOR generator<int> delegates(int n) {
  co_yield elements_of(each(n));
  co_yield elements_of(each(each(n).next().value()));
}

int main() {
  trace::drive("references", [] { return references(3); });
  trace::drive("values", [] { return values(3); });
  for (const std::set<int, Compare> &one : sets(3))
    note("set", one.empty() ? 0 : *one.begin());
  trace::drive("delegates", [] { return delegates(3); });
}
