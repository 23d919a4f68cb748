// A type of a body, or an enumerator, that has the name of something else.
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

int limit = 7;
struct item {
  int value = 70;
};
int twice(int n) { return 2 * n; }

YIELDC_GENERATOR yieldc::generator<int> enumerator(int n) {
  co_yield limit;
  {
    enum { limit = 1 } e = limit;
    co_yield e;
    co_yield limit + n;
  }
  co_yield limit;
}

YIELDC_GENERATOR yieldc::generator<int> enumerators(int n) {
  {
    enum { A, B } e = B;
    co_yield e;
    co_yield e + A;
  }
  {
    enum { B, A } e = B;
    co_yield e;
    co_yield e + n + A;
  }
}

YIELDC_GENERATOR yieldc::generator<int> type(int n) {
  item first;
  co_yield first.value;
  {
    struct item {
      int other = 3;
      item *self() { return this; }
    } second;
    co_yield second.other;
    co_yield second.self()->other + n;
  }
  item third;
  co_yield third.value;
  co_yield third.value;
}

YIELDC_GENERATOR yieldc::generator<int> function(int n) {
  co_yield twice(n);
  {
    struct twice {
      int value;
    } t = {n};
    co_yield t.value;
    co_yield t.value;
  }
  co_yield twice(3);
}

YIELDC_GENERATOR yieldc::generator<int> alias(int n) {
  {
    typedef short item;
    struct pair {
      item a, b;
    } two = {4, 5};
    co_yield two.a;
    co_yield two.b;
    co_yield int(sizeof(pair));
  }
  {
    using item = long;
    item one = n;
    co_yield int(one);
    co_yield int(sizeof(item));
  }
  item last;
  co_yield last.value;
  co_yield last.value + n;
}

int next(int n) { return n + 1; }
struct machine {
  int z = 6;
};

YIELDC_GENERATOR yieldc::generator<int> members(int n) {
  struct holder {
    std::vector<int> v;
    machine m;
    int last() { return *(end(v) - 1); }
    int after() { return next(1) + m.z; }
  } held = {{1, n}, {}};
  co_yield held.last();
  co_yield held.after();
}

int main() {
  trace::drive("enumerator", [] { return enumerator(2); });
  trace::drive("enumerators", [] { return enumerators(2); });
  trace::drive("type", [] { return type(2); });
  trace::drive("function", [] { return function(2); });
  trace::drive("members", [] { return members(2); });
  trace::drive("alias", [] { return alias(2); });
}
