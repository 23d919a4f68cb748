// The type of a reference is an alias, or decltype.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

namespace {

using Global = const Obj &;

YIELDC_GENERATOR generator<int> local_alias(int n) {
  for (int i = 0; i < n; ++i) {
    using R = const int &;
    typedef int &&Right;
    R v = n;
    Right right = i + 7;
    co_yield v + i;
    note("v", v);
    note("right", ++right);
  }
}

YIELDC_GENERATOR generator<int> extended(int n) {
  Global made = trace::make("made", n);
  co_yield made.value;
  using Rows = int (&)[2];
  int numbers[2] = {1, n};
  Rows rows = numbers;
  co_yield ++rows[1];
  note("numbers", numbers[1]);
  std::vector<int> all{4, 5};
  std::vector<int>::reference first = all[0];
  co_yield first;
  first = 9;
  note("all", all[0]);
}

YIELDC_GENERATOR generator<int> by_decltype(int n) {
  decltype((n)) same = n;
  decltype(same) again = same;
  co_yield same;
  ++again;
  note("n", n);
}

template <class T> struct Traits {
  using reference = T &;
  using made = const Obj &;
};

template <class T> YIELDC_GENERATOR generator<T> of_template(T n) {
  typename Traits<T>::reference same = n;
  using R = T &;
  R again = same;
  Traits<int>::made kept = trace::make("kept", 3);
  co_yield same;
  ++again;
  note("n", n + kept.value);
}

} // namespace

int main() {
  trace::drive("local_alias", [] { return local_alias(2); });
  trace::drive("extended", [] { return extended(2); });
  trace::drive("by_decltype", [] { return by_decltype(2); });
  trace::drive("of_template", [] { return of_template(2); });
}
