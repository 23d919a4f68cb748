// `switch`: declarations in its condition, before its first label and in arms.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

enum class Color : unsigned char { red, green, blue };
enum Plain { one = 1, two, three };

YIELDC_GENERATOR yieldc::generator<const char *> on_enum(Color color) {
  switch (color) {
  case Color::red:
    co_yield "red";
    break;
  case Color::green:
    co_yield "green";
    co_yield "grass";
    break;
  case Color::blue:
    co_yield "blue";
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> on_plain_enum(Plain value) {
  switch (value) {
  case one:
    co_yield 1;
    break;
  case two:
  case three:
    co_yield 23;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> on_char(const char *text) {
  for (; *text; ++text)
    switch (*text) {
    case 'a':
      co_yield 1;
      break;
    case 'b':
      co_yield 2;
      break;
    default:
      co_yield 0;
    }
}

YIELDC_GENERATOR yieldc::generator<int> on_bool(bool value) {
  switch (static_cast<int>(value)) {
  case true:
    co_yield 1;
    break;
  case false:
    co_yield 0;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<long> on_constants(long long value) {
  constexpr long long big = 1LL << 40;
  const int small = 3;
  switch (value) {
  case big:
    co_yield 40;
    break;
  case small + 1:
    co_yield 4;
    break;
  case sizeof(int) + 100:
    co_yield 104;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> condition_declares(int n) {
  switch (int twice = 2 * n) {
  case 0:
    co_yield twice;
    break;
  case 2:
    co_yield twice;
    co_yield twice + 1;
    break;
  default:
    co_yield -twice;
  }
}

YIELDC_GENERATOR yieldc::generator<int> arms_declare(int n) {
  switch (n) {
  case 0: {
    trace::Obj zero("zero", 0);
    co_yield zero.value;
    trace::Obj late("late", 0);
    co_yield late.value;
    break;
  }
  case 1: {
    long zero = 10;
    co_yield static_cast<int>(zero);
    break;
  }
  default: {
    trace::Obj other("other", 2);
    if (n == 2) {
      co_yield other.value;
      break;
    }
    trace::Obj inner("inner", 3);
    co_yield inner.value;
  }
  }
  co_yield 100;
}

// Declared in the switch's own scope, without initialiser: every arm sees it.
YIELDC_GENERATOR yieldc::generator<int> shared_by_arms(int n) {
  switch (n) {
    int shared;
  case 0:
    shared = 5;
    co_yield shared;
    co_yield shared + 1;
    break;
  case 1:
    shared = 7;
    co_yield shared;
    break;
  }
}

// An initialised variable in the last arm needs no block of its own.
YIELDC_GENERATOR yieldc::generator<int> last_arm_declares(int n) {
  switch (n) {
  case 0:
    co_yield 0;
    break;
  default:
    trace::Obj last("last", n);
    int twice = 2 * n;
    co_yield last.value;
    co_yield twice;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> declares_and_loops(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i % 3) {
    case 0: {
      trace::Obj each("each", i);
      co_yield i;
      continue;
    }
    case 1: {
      trace::Obj other("other", i);
      break;
    }
    default:
      trace::Obj last("last", i);
      co_yield last.value;
      if (i == 5)
        co_return;
    }
    trace::note("end of body");
  }
}

YIELDC_GENERATOR yieldc::generator<int> body_is_one_statement(int n) {
  switch (n)
  case 1:
    co_yield n;
  switch (n)
  default:
    while (n > 0)
      co_yield n--;
}

int main() {
  trace::drive("on_enum", [] { return on_enum(Color::red); });
  trace::drive("on_enum", [] { return on_enum(Color::green); });
  trace::drive("on_enum", [] { return on_enum(Color::blue); });
  trace::drive("on_plain_enum", [] { return on_plain_enum(one); });
  trace::drive("on_plain_enum", [] { return on_plain_enum(three); });
  trace::drive("on_char", [] { return on_char("abc"); });
  trace::drive("on_bool", [] { return on_bool(true); });
  trace::drive("on_constants", [] { return on_constants(1LL << 40); });
  trace::drive("on_constants", [] { return on_constants(4); });
  trace::drive("on_constants", [] { return on_constants(104); });
  for (int n = 0; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("condition_declares", [n] { return condition_declares(n); });
    trace::drive("arms_declare", [n] { return arms_declare(n); });
    trace::drive("shared_by_arms", [n] { return shared_by_arms(n); });
    trace::drive("last_arm_declares", [n] { return last_arm_declares(n); });
    trace::drive("body_is_one_statement",
                 [n] { return body_is_one_statement(n); });
  }
  trace::drive("declares_and_loops", [] { return declares_and_loops(9); });
}
