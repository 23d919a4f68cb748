// Static locals are shared by all runs of a generator and initialised once.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> counter() {
  static int calls = 0;
  ++calls;
  co_yield calls;
  ++calls;
  co_yield calls;
}

YIELDC_GENERATOR yieldc::generator<int> with_object(int n) {
  static trace::Obj shared("shared", n);
  trace::Obj own("own", n);
  co_yield shared.value;
  ++shared.value;
  co_yield shared.value;
}

YIELDC_GENERATOR yieldc::generator<int> in_a_block(int n) {
  for (int i = 0; i < n; ++i) {
    static std::vector<int> seen;
    seen.push_back(i);
    co_yield static_cast<int>(seen.size());
  }
}

YIELDC_GENERATOR yieldc::generator<std::string> constant_table(int n) {
  static const char *const names[] = {"zero", "one", "two"};
  static constexpr int size = 3;
  static const std::string unknown = "unknown";
  for (int i = 0; i < n; ++i) {
    if (i < size)
      co_yield names[i];
    else
      co_yield unknown;
  }
}

YIELDC_GENERATOR yieldc::generator<int> initialised_after_yield(int n) {
  co_yield n;
  static int first_n = trace::say("initialised", n);
  co_yield first_n;
}

YIELDC_GENERATOR yieldc::generator<int> several(int n) {
  static int a = n, b = 2 * n;
  co_yield a++;
  co_yield b++;
}

YIELDC_GENERATOR yieldc::generator<int> same_name_in_blocks() {
  {
    static int n = 10;
    co_yield n++;
  }
  {
    static int n = 20;
    co_yield n++;
  }
}

YIELDC_GENERATOR yieldc::generator<int> only_static() {
  static int n = 0;
  while (n < 5)
    co_yield n++;
}

extern int declared_elsewhere;
int declared_elsewhere = 8;

YIELDC_GENERATOR yieldc::generator<int> extern_local() {
  extern int declared_elsewhere;
  co_yield declared_elsewhere;
  ++declared_elsewhere;
  co_yield declared_elsewhere;
}

YIELDC_GENERATOR yieldc::generator<int> thread_local_one() {
  thread_local int calls = 0;
  co_yield ++calls;
  co_yield ++calls;
}

// Static variables and constants in the arguments of what makes a member.
template <int N> struct counted {
  int value = N;
};
template <int N> YIELDC_GENERATOR yieldc::generator<int> count(counted<N> n) {
  co_yield n.value;
  co_yield n.value + 1;
}
YIELDC_GENERATOR yieldc::generator<int> count(int n) {
  co_yield n;
  co_yield n + 1;
}
template <class T>
YIELDC_GENERATOR yieldc::generator<int> in_member_types(T from) {
  const int constant = 6;
  static T first = from;
  static const trace::Obj object("object", 6);
  co_yield constant;
  co_yield yieldc::elements_of(count(constant + 0));
  co_yield yieldc::elements_of(count(first));
  co_yield yieldc::elements_of(count(object.value + from));
  co_yield yieldc::elements_of(count(counted<constant>()));
  trace::note("constant", constant);
  const int &refers = constant;
  const T &chosen = first > 2 ? first : from;
  co_yield refers + chosen;
}
YIELDC_GENERATOR yieldc::generator<int> in_member_types() {
  const int constant = 6;
  static int first = 5;
  co_yield yieldc::elements_of(count(constant + 0));
  for (int i : count(first))
    co_yield i;
  for (int i : count(counted<constant>()))
    co_yield i;
}

int main() {
  trace::drive("counter", [] { return counter(); });
  trace::drive("with_object", [] { return with_object(3); });
  trace::drive("with_object", [] { return with_object(4); });
  trace::drive("in_a_block", [] { return in_a_block(3); });
  trace::drive("constant_table", [] { return constant_table(4); });
  trace::drive("initialised_after_yield",
               [] { return initialised_after_yield(1); });
  trace::drive("initialised_after_yield",
               [] { return initialised_after_yield(2); });
  trace::drive("several", [] { return several(5); });
  trace::drive("same_name_in_blocks", [] { return same_name_in_blocks(); });
  trace::drive("only_static", [] { return only_static(); });
  trace::drive("extern_local", [] { return extern_local(); });
  trace::drive("thread_local_one", [] { return thread_local_one(); });
  trace::drive("in_member_types", [] { return in_member_types(4); });
  trace::drive("in_member_types", [] { return in_member_types(); });
}
