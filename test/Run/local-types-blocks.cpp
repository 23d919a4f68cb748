// What stays in the body: a static variable that is declared together with its
// type, and a type that names what a using-declaration of the body brings in.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

namespace lib {
int value() { return 3; }
struct box {
  int a = 3;
};
} // namespace lib
int value() { return 1; }
struct box {
  int a = 1;
};

YIELDC_GENERATOR yieldc::generator<int> shared(int n) {
  static struct {
    int hits;
  } counter;
  co_yield ++counter.hits;
  co_yield ++counter.hits + n;
}

YIELDC_GENERATOR yieldc::generator<int> state(int n) {
  static enum { A, B } st = A;
  co_yield st;
  st = B;
  co_yield st + n;
}

YIELDC_GENERATOR yieldc::generator<int> declared(int n) {
  using lib::box;
  using lib::value;
  struct holder {
    box x;
    int get() { return x.a + value(); }
  };
  int sum = holder().get();
  co_yield sum;
  co_yield n + value();
}

YIELDC_GENERATOR yieldc::generator<int> directed(int n) {
  namespace other = lib;
  struct holder {
    other::box x;
  };
  co_yield n;
  int sum = holder().x.a;
  co_yield sum;
}

int main() {
  for (int i = 0; i < 2; ++i) {
    trace::drive("shared", [] { return shared(2); });
    trace::drive("state", [] { return state(2); });
  }
  trace::drive("declared", [] { return declared(2); });
  trace::drive("directed", [] { return directed(2); });
}
