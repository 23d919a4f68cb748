// `if` and `switch` with an init statement, as C++17 has it.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <string>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> if_init(int n) {
  trace::Obj outer("outer");
  if (trace::Obj init("init", n); init.value > 1) {
    co_yield init.value;
    trace::Obj inner("inner");
    co_yield 1;
  } else {
    trace::Obj other("other");
    co_yield -init.value;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> if_init_and_declaration(int n) {
  if (int twice = 2 * n; int less = twice - 2) {
    co_yield twice;
    co_yield less;
  } else if (trace::Obj init("init", n); bool positive = init.value > 0) {
    co_yield init.value;
    co_yield positive ? 1 : 0;
  } else
    co_yield less - 1;
}

YIELDC_GENERATOR yieldc::generator<int> if_init_expression(int n) {
  int twice;
  if (twice = 2 * n; twice > 2)
    co_yield twice;
  if (typedef long Number; Number wide = n)
    co_yield static_cast<int>(wide);
}

YIELDC_GENERATOR yieldc::generator<int> if_iterator(int n) {
  std::map<int, std::string> names{{1, "one"}, {2, "twotwo"}};
  if (auto at = names.find(n); at != names.end()) {
    co_yield at->first;
    co_yield static_cast<int>(at->second.size());
  } else {
    co_yield -1;
  }
}

YIELDC_GENERATOR yieldc::generator<int> switch_init(int n) {
  switch (trace::Obj init("init", n); init.value) {
  case 0:
    co_yield 0;
    break;
  case 1: {
    trace::Obj arm("arm");
    co_yield init.value;
    break;
  }
  default:
    co_yield init.value + 10;
    co_return;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> in_a_loop(int n) {
  for (int i = 0; i < n; ++i) {
    if (trace::Obj init("init", i); i == 1)
      continue;
    else if (i == 3)
      break;
    else
      co_yield init.value;
    trace::note("end of body");
  }
}

int main() {
  for (int n = 0; n < 3; ++n) {
    trace::drive("if_init", [n] { return if_init(n); });
    trace::drive("if_init_and_declaration",
                 [n] { return if_init_and_declaration(n); });
    trace::drive("if_init_expression", [n] { return if_init_expression(n); });
    trace::drive("if_iterator", [n] { return if_iterator(n); });
    trace::drive("switch_init", [n] { return switch_init(n); });
  }
  trace::drive("in_a_loop", [] { return in_a_loop(5); });
}
