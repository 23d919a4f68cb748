// Storage that is shared by objects of disjoint lifetimes, with operands and
// temporaries in between: nothing overwrites what is still needed.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

struct Pair {
  std::string first;
  std::string second;
};
void show(const Pair &pair) {
  std::printf("%s/%s", pair.first.c_str(), pair.second.c_str());
}

std::string text(int n) { return std::string(20, static_cast<char>('a' + n)); }

// A flag that is last used by the operand itself.
YIELDC_GENERATOR yieldc::generator<Pair> flag_in_operand(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i % 3) {
    case 0: {
      bool const flag = i == 0;
      if (i > 100)
        break;
      co_yield {text(i), flag ? "{}" : "[]"};
      break;
    }
    case 1: {
      int const number = i + 1;
      long const other = i + 2;
      co_yield {text(number), std::to_string(other + number)};
      break;
    }
    default: {
      const char *const pointer = "pointer";
      co_yield Pair{text(i), pointer};
    }
    }
  }
}

YIELDC_GENERATOR yieldc::generator<std::string> locals_then_operands(int n) {
  {
    std::string a = text(0);
    co_yield a;
  }
  {
    double b = n;
    int c = n + 1;
    co_yield text(c);
    co_yield text(static_cast<int>(b) + c);
  }
  {
    std::vector<std::string> d{text(1), text(2)};
    for (const std::string &e : d)
      co_yield e + text(n);
  }
  co_yield text(n);
}

YIELDC_GENERATOR yieldc::generator<Obj> objects_then_operands(int n) {
  {
    Obj a("a", n);
    int const b = a.value + 1;
    co_yield Obj("first", b);
    co_yield make("second", b + a.value);
  }
  {
    int const c = n + 10;
    Obj d("d", c);
    co_yield Obj("third", c + d.value);
  }
  int const e = n + 20;
  co_yield Obj("fourth", e);
  trace::note("e", e);
}

YIELDC_GENERATOR yieldc::generator<int> many_scopes(int n) {
  for (int i = 0; i < n; ++i) {
    {
      int a = i;
      co_yield a;
      {
        long b = a + 1;
        co_yield static_cast<int>(b);
        Obj c("c", a);
        co_yield c.value;
      }
      double d = a;
      co_yield static_cast<int>(d);
    }
    {
      char e[4] = {'x', 'y', static_cast<char>('0' + i), 0};
      co_yield e[2];
      std::string f = e;
      co_yield static_cast<int>(f.size());
    }
  }
}

// Ranges nested in one another and after one another.
YIELDC_GENERATOR yieldc::generator<int> ranges(int n) {
  std::vector<int> outer{1, 2};
  for (int a : outer) {
    for (int b : std::vector<int>{a, a + n})
      co_yield b;
    for (Obj c : {Obj("x", a), Obj("y", n)})
      co_yield c.value;
    int d[] = {a, n};
    for (int &e : d)
      co_yield e;
  }
  for (const std::string &f : {text(1), text(2)})
    co_yield f[0];
}

int main() {
  trace::drive("flag_in_operand", [] { return flag_in_operand(6); });
  trace::drive("locals_then_operands", [] { return locals_then_operands(3); });
  trace::drive("objects_then_operands",
               [] { return objects_then_operands(3); });
  trace::drive("many_scopes", [] { return many_scopes(2); });
  trace::drive("ranges", [] { return ranges(5); });
}
