// Anonymous unions that live between two suspensions, across one, or in a loop.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

namespace {

YIELDC_GENERATOR generator<int> behind(int n) {
  co_yield n;
  union {
    int whole;
    unsigned char parts[4];
  };
  whole = n + 1;
  note("whole", whole);
}

YIELDC_GENERATOR generator<int> across(int n) {
  union {
    int whole;
    unsigned char parts[4];
  };
  whole = n + 1;
  co_yield whole;
  note("whole", whole);
}

YIELDC_GENERATOR generator<int> in_loop(int n) {
  for (int i = 0; i < n; ++i) {
    union {
      int whole = 5;
      char letter;
    };
    note("whole", whole);
    {
      union {
        int other;
        char sign;
      };
      other = whole + i;
      int *to = &other;
      note("other", ++*to);
      whole = other;
    }
    co_yield i;
  }
}

YIELDC_GENERATOR generator<int> sized(int n) {
  const int size = 4;
  int numbers[] = {1, 2, n};
  co_yield numbers[size - 2];
  union {
    int whole;
    unsigned char parts[sizeof(numbers) / sizeof(numbers[0])];
  };
  whole = n + size;
  note("whole", whole);
}

} // namespace

int main() {
  trace::drive("behind", [] { return behind(2); });
  trace::drive("across", [] { return across(2); });
  trace::drive("sized", [] { return sized(2); });
  trace::drive("in_loop", [] { return in_loop(2); });
}
