// The types of members are written out in every form that a type has.
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::generator;

namespace colors {
enum class Color { red, green };
enum Plain { one, two };
enum class Flags : unsigned char { none };
} // namespace colors
template <colors::Color C> struct Tagged { int value; };
template <colors::Plain P> struct Numbered { int value; };
template <colors::Flags F> struct Flagged { int value; };
template <template <class...> class Holder> struct Wrapped {
  Holder<int> held;
};
template <int N, bool B, char C> struct Constants { int value; };
template <int *P> struct Pointing { int value; };
template <class... T> struct List { int value; };
int pointed;
struct Calls {
  int twice(int n) { return 2 * n; }
  int thrice(int n) const volatile { return 3 * n; }
  int lvalue(int n) & { return n; }
  int rvalue(int n) && { return -n; }
  static int sum(int count, ...) { return count; }
  int field;
};
inline int table(int (*f)(int, ...), int n) { return f(n, 1, 2); }

template <class T> T same(T value) { return value; }

YIELDC_GENERATOR generator<int> arguments() {
  auto tagged = same(Tagged<colors::Color::green>{1});
  auto numbered = same(Numbered<colors::two>{2});
  auto flagged = same(Flagged<static_cast<colors::Flags>(7)>{3});
  auto wrapped = same(Wrapped<std::vector>{{4}});
  auto constants = same(Constants<-1, true, 'x'>{5});
  auto pointing = same(Pointing<&pointed>{6});
  auto list = same(List<int, const char *, List<>>{7});
  co_yield tagged.value;
  co_yield numbered.value + flagged.value;
  co_yield wrapped.held[0] + constants.value;
  co_yield pointing.value + list.value;
}

YIELDC_GENERATOR generator<int> pointers(int n) {
  Calls calls{n};
  auto twice = &Calls::twice;
  auto thrice = &Calls::thrice;
  auto lvalue = &Calls::lvalue;
  auto rvalue = &Calls::rvalue;
  auto sum = &Calls::sum;
  auto field = &Calls::field;
  auto nested = &table;
  auto &reference = table;
  volatile int changes = n;
  const volatile int fixed = n;
  int *const volatile pointer = &n;
  co_yield (calls.*twice)(n);
  co_yield (calls.*thrice)(n);
  co_yield (calls.*lvalue)(n) + (static_cast<Calls &&>(calls).*rvalue)(1);
  co_yield sum(n, 1) + calls.*field;
  co_yield nested(sum, n) + reference(sum, n);
  changes = changes + fixed;
  co_yield changes + *pointer;
}

struct Bits {
  unsigned low : 3;
  int high : 5;
};
YIELDC_GENERATOR generator<int, int> bits(int n) {
  Bits b{1, 2};
  b.low = static_cast<unsigned>(co_yield n) & 7u;
  b.high = 3;
  note("bits", b.low + b.high);
  co_yield b.high;
  static_cast<void>(note("void"), note("sent", co_yield 4));
  (note("left"), co_yield 5), note("right");
  int grid[2][2] = {{1, 2}, {3, co_yield 6}};
  for (auto &row : grid)
    for (int i : row)
      co_yield i;
}

struct Pointer {
  Obj object;
  explicit Pointer(int n) : object("pointee", n) {}
  Obj *operator->() { return &object; }
};
inline int both(int a, int b) { return 10 * a + b; }
YIELDC_GENERATOR generator<int, int> arrows(int n) {
  co_yield Pointer(n)->value;
  note("both", both(Pointer(n)->value, co_yield 2));
  Pointer kept(3);
  note("both", both(kept->value, co_yield 3));
  if (n > 0 || (co_yield 4) > 1)
    note("or");
  if (!(n > 5) || (co_yield 5) > 1)
    note("or");
  if (n > 5 || (co_yield 6) > 1)
    note("or");
}

int main() {
  trace::drive("arguments", [] { return arguments(); });
  trace::drive("pointers", [] { return pointers(3); });
  trace::drive("bits", [] { return bits(3); });
  trace::drive("arrows", [] { return arrows(3); });
}
