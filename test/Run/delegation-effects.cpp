// Types of members that are made with calls whose arguments have effects: there
// is none in a type, and compilers say so.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using yieldc::elements_of;
using yieldc::generator;

struct point {
  int x, y;
};
static int same(int n) { return n; }
YIELDC_GENERATOR generator<int> both(point p) {
  co_yield p.x;
  co_yield p.y;
}
YIELDC_GENERATOR generator<int> one(int p) { co_yield p; }
YIELDC_GENERATOR generator<int> owned(std::unique_ptr<int> p) { co_yield *p; }
template <class T> YIELDC_GENERATOR generator<int> any(T p) {
  co_yield static_cast<int>(p);
  co_yield static_cast<int>(sizeof(T));
}
YIELDC_GENERATOR generator<int> chosen(char) { co_yield 1; }
YIELDC_GENERATOR generator<int> chosen(int) { co_yield 4; }
YIELDC_GENERATOR generator<int> chosen(long) { co_yield 8; }
YIELDC_GENERATOR generator<int> refer(char &c) { co_yield ++c; }
struct counter {
  int n = 1;
  YIELDC_GENERATOR generator<int> sum(int k) { co_yield n + k; }
  counter &more() {
    n++;
    return *this;
  }
  counter &operator++() { return more(); }
};

YIELDC_GENERATOR generator<int> numbers(int n, int *p, std::vector<int> v,
                                        volatile int *changing) {
  counter s, many[3], *each = many;
  for (int x : one(same(n++)))
    co_yield x;
  for (int x : one(n += 2))
    co_yield x;
  for (int x : one(v[static_cast<std::size_t>(n++)]))
    co_yield x;
  for (int x : one(*p++))
    co_yield x;
  for (int x : both({n--, 2}))
    co_yield x;
  for (int x : both(point{n--, 1}))
    co_yield x;
  for (int x : owned(std::unique_ptr<int>(new int(n++))))
    co_yield x;
  for (int x : many[n++ % 3].sum(1))
    co_yield x;
  for (int x : each++->sum(1))
    co_yield x;
  for (int x : (++s).sum(n++))
    co_yield x;
  for (int x : s.more().sum(n = 4))
    co_yield x;
  for (int x : any(n++))
    co_yield x;
  for (int x : any(n += 1))
    co_yield x;
  for (int x : any<long>(n++))
    co_yield x;
  for (int x : one(n > 2 ? n++ : n--))
    co_yield x;
  for (int x : one(-n++))
    co_yield x;
  for (int x : one(!(n++ > 3 && n--)))
    co_yield x;
  for (int x : one(*changing))
    co_yield x;
  auto kept = s.more().sum(n++);
  co_yield *kept.next();
  auto other = one(n *= 2);
  co_yield *other.next();
  co_yield elements_of(both({n--, n}));
  co_yield elements_of(any(n++ * 2));
  co_yield elements_of(each++->sum(n--));
  co_yield n;
}

YIELDC_GENERATOR generator<int> small(char c, short s, unsigned char u,
                                      float f) {
  for (int x : any(c++))
    co_yield x;
  for (int x : any(++s))
    co_yield x;
  for (int x : any(u--))
    co_yield x;
  for (int x : any(f++))
    co_yield x;
  for (int x : chosen(c++))
    co_yield x;
  for (int x : refer(++c))
    co_yield x;
  co_yield elements_of(chosen(c++));
  co_yield elements_of(refer(--c));
  std::vector<char> v{1, 2, 3};
  auto it = v.begin();
  for (int x : any(*it++))
    co_yield x;
  for (int x : chosen(*++it))
    co_yield x;
  char *p = v.data();
  for (int x : chosen(*p++))
    co_yield x;
  for (int x : any((*p)++))
    co_yield x;
  auto kept = any(c++);
  co_yield *kept.next();
  co_yield c + s + u;
}

int main() {
  int p[] = {7, 8};
  volatile int changing = 9;
  for (int x : numbers(1, p, std::vector<int>(100, 5), &changing))
    note("number", x);
  for (int x : small(1, 2, 3, 4))
    note("small", x);
}
