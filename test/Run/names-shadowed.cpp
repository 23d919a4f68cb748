// Members and parameters with names that a machine might give its parameters: no
// warning of shadowing.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using yieldc::generator;

class connection {
  int state = 1, from = 2, to = 3, other = 4;

public:
  YIELDC_GENERATOR generator<int> count(int n) {
    std::string text("x");
    co_yield n + state + from + to + other;
    co_yield static_cast<int>(text.size());
  }
  generator<int> late(int n);
};

YIELDC_GENERATOR generator<int> connection::late(int n) {
  std::string text("x");
  co_yield n + state + from + to + other;
  co_yield static_cast<int>(text.size());
}

YIELDC_GENERATOR generator<int> parameters(std::string other, int from, int to,
                                           int state) {
  std::string text(other);
  co_yield static_cast<int>(text.size() + other.size()) + state;
  co_yield from - to;
}

int main() {
  connection c;
  trace::drive("count", [&c] { return c.count(3); });
  trace::drive("late", [&c] { return c.late(3); });
  trace::drive("parameters", [] { return parameters("ab", 1, 2, 3); });
}
