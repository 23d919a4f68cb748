// Conversions, sequencing and names that the language gives.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <cstring>
#include <typeinfo>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using trace::make;
using yieldc::generator;

struct Which {
  Obj o{"which", 0};
  explicit Which(int n) { o.value = n + 100; }
  Which(long n) { o.value = int(n); }
  operator int() const { return o.value & 3; }
};
struct Both {
  Obj o;
  explicit Both(int n) : o("both", n) {}
  friend int operator&&(const Both &a, int b) { note("&&"); return a.o.value + b; }
  friend int operator,(const Both &a, int b) { note(","); return a.o.value - b; }
  friend int operator||(int a, const Both &b) { note("||"); return a * b.o.value; }
};
#define LOG(text) note(text), note(__func__), note("line", __LINE__ > 0)
YIELDC_GENERATOR generator<int, int, Which> results(int n) {
  switch (Which(long(n))) { case 1: co_yield 1; break; case 3: co_yield 3; [[fallthrough]]; default: co_yield 0; }
  switch (Which w(2L); w) { case 2: co_yield w; }
  switch (Which(long(co_yield 7))) { case 0: note("zero"); break; default: note("other"); }
  note("and", Both(n) && (co_yield 1));
  note("comma", (Both(n), (co_yield 2)));
  note("or", (co_yield 3) || Both(n));
  int a[4] = {0, 1, 2, 3}, i = 0;
  a[i++] = (co_yield 10);
  *(a + i) += co_yield a[0];
  for (int x : a) co_yield x;
  bool flag = false;
  flag |= (co_yield 4) != 0;
  note("flag", flag);
  const char *name = __func__;
  note(name);
  note(static_cast<const char *>(__PRETTY_FUNCTION__));
  LOG(__FUNCTION__);
  note(static_cast<const char *>([] { return __func__; }()));
  note("size", sizeof(__func__));
  wchar_t wide = L"wide"[2];
  co_yield wide;
  auto raw = R"(raw
  text)";
  note(raw);
  co_yield int(sizeof(a)) + int(sizeof i) + int(alignof(decltype(a)));
  decltype(i) same = i;
  decltype((i)) ref = i;
  co_yield ref + same;
  ref = 9;
  static_assert(std::is_same<decltype(ref), int &>::value && std::is_same<decltype(a), int[4]>::value, "");
  co_yield i + (typeid(i) == typeid(int)) + (typeid(ref) == typeid(int)) + noexcept(i + 1);
  volatile int v = 3;
  v = v + (co_yield int(v));
  const auto &chosen = n > 1 ? make("chosen", n) : Obj("other", n);
  co_yield chosen.value;
  const Obj &part = (note("left"), make("comma", 2));
  co_yield part.value;
  int Obj::*none = nullptr; (void)none;
  co_return n;
}
int main() {
  trace::drive("results", [] { return results(3); });
  trace::drive("results", [] { return results(1); });
}
