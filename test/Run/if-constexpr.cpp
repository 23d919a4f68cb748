// `if constexpr` chooses which yields there are.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> if_constexpr(T v) {
  if constexpr (sizeof(T) == 1) {
    co_yield 1;
    co_yield v;
  } else if constexpr (sizeof(T) == 4) {
    co_yield v + 4;
  }
  co_yield 100;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int> left_in_all_ways(T v) {
  trace::Obj outer("outer");
  for (int i = 0; i < 4; ++i) {
    trace::Obj round("round", i);
    if constexpr (sizeof(T) == 1) {
      trace::Obj inner("inner", i);
      co_yield i;
      if (i == 1)
        continue;
      if (i == 2)
        break;
      co_yield inner.value + v;
    } else if constexpr (sizeof(T) == 4) {
      if (i == 1)
        co_return;
      if (v == i)
        goto out;
      co_yield 10 + i;
    } else {
      static_assert(sizeof(T) > 4, "only what is taken is compiled");
      trace::note(v.text());
      co_yield 5;
    }
  }
out:
  co_yield 99;
}
struct Text {
  const char *pointer = "text";
  double weight = 1; // larger than four bytes everywhere
  const char *text() const { return pointer; }
};

template <class T> YIELDC_GENERATOR yieldc::generator<int> declares(T v) {
  trace::Obj outer("outer");
  if constexpr (constexpr int size = sizeof(T)) {
    co_yield size;
    trace::note("size", size);
  }
  if constexpr (constexpr bool is_small = sizeof(T) == 1; is_small)
    co_yield 1;
  else if constexpr (constexpr int more = sizeof(T) - 4)
    co_yield more;
  else
    co_yield more + static_cast<int>(v);
}

int main() {
  trace::drive("declares", [] { return declares('a'); });
  trace::drive("declares", [] { return declares(7); });
  trace::drive("declares", [] { return declares(7.0); });
  trace::drive("left", [] { return left_in_all_ways('a'); });
  trace::drive("left", [] { return left_in_all_ways(0); });
  trace::drive("left", [] { return left_in_all_ways(7); });
  trace::drive("left", [] { return left_in_all_ways(Text()); });
  trace::drive("if_constexpr", [] { return if_constexpr('a'); });
  trace::drive("if_constexpr", [] { return if_constexpr(5); });
  trace::drive("if_constexpr", [] { return if_constexpr(5.0); });
}
