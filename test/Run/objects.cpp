// Objects with destructors at several depths die exactly where their scopes
// end, in reverse order, however the generator ends.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int> one() {
  Obj a("a");
  co_yield 1;
}

YIELDC_GENERATOR yieldc::generator<int> before_and_after() {
  co_yield 1;
  Obj a("a");
  co_yield 2;
  Obj b("b");
  co_yield 3;
}

YIELDC_GENERATOR yieldc::generator<int> blocks() {
  Obj a("a");
  {
    Obj b("b");
    co_yield 1;
    {
      Obj c("c");
      co_yield 2;
    }
    co_yield 3;
    Obj d("d");
  }
  co_yield 4;
  {
    Obj e("e");
  }
  co_yield 5;
  {
    Obj f("f");
    Obj g("g");
    co_yield 6;
  }
}

YIELDC_GENERATOR yieldc::generator<int> without_yield_in_scope() {
  co_yield 1;
  {
    Obj a("a");
    {
      Obj b("b");
      trace::note("inside");
    }
  }
  Obj last("last");
  co_yield 2;
}

YIELDC_GENERATOR yieldc::generator<int> after_the_last_yield() {
  Obj first("first");
  co_yield 1;
  Obj last("last");
  Obj end("end");
  trace::maybe_throw();
}

YIELDC_GENERATOR yieldc::generator<int> yields_of_members() {
  Obj a("a", 1);
  co_yield a.value;
  a.value = 2;
  co_yield a.value;
  Obj b = a;
  b.value = 3;
  co_yield b.value;
  a = b;
  co_yield a.value;
  a = std::move(b);
  co_yield a.value;
  a = trace::make("made", 7);
  co_yield a.value;
}

YIELDC_GENERATOR yieldc::generator<int> disjoint_same_type(int n) {
  if (n > 0) {
    Obj a("a");
    co_yield 1;
  } else {
    Obj b("b");
    co_yield 2;
  }
  {
    Obj c("c");
    co_yield 3;
  }
  for (int i = 0; i < 2; ++i) {
    Obj d("d");
    co_yield 4;
  }
}

YIELDC_GENERATOR yieldc::generator<int> disjoint_other_types() {
  {
    Obj a("a");
    co_yield 1;
  }
  {
    trace::MoveOnly a("b");
    co_yield 2;
  }
  {
    std::string a("c");
    co_yield static_cast<int>(a.size());
  }
  {
    double a = 1.5;
    co_yield static_cast<int>(a * 2);
    a *= 2;
    co_yield static_cast<int>(a);
  }
  {
    std::unique_ptr<Obj> a(new Obj("d"));
    co_yield 5;
  }
}

YIELDC_GENERATOR yieldc::generator<int> throws_from_depth(int n) {
  Obj a("a");
  co_yield 1;
  for (int i = 0; i < 3; ++i) {
    Obj b("b", i);
    co_yield 2;
    {
      Obj c("c", i);
      if (i == n)
        throw 42;
      co_yield 3;
      Obj d("d", i);
      if (i + 10 == n)
        throw c;
    }
  }
  Obj e("e");
  if (n == 20)
    throw "text";
}

YIELDC_GENERATOR yieldc::generator<int> throws_at_once(int n) {
  if (n == 0)
    throw 1;
  Obj a("a");
  if (n == 1)
    throw 2;
  co_yield 1;
}

// An exception caught in a segment without a yield.
YIELDC_GENERATOR yieldc::generator<int> caught_between_yields(int n) {
  Obj a("a");
  co_yield 1;
  int result = 0;
  try {
    Obj b("b");
    if (n > 0)
      throw n;
    result = -1;
  } catch (int e) {
    Obj c("c");
    result = e;
  }
  co_yield result;
}

YIELDC_GENERATOR yieldc::generator<int> conditional_lifetime(int n) {
  while (n-- > 0) {
    if (n == 1) {
      Obj a("a");
      co_yield 1;
      if (n == 1)
        continue;
    }
    Obj b("b");
    if (n == 2)
      co_yield 2;
    Obj c("c");
    co_yield 3;
  }
}

YIELDC_GENERATOR yieldc::generator<int> temporaries_in_statements() {
  co_yield 1;
  trace::make("second") = trace::Obj("assigned", 2);
  int sum = Obj("third", 3).value + Obj("fourth", 4).value;
  co_yield sum;
  Obj kept = trace::make("kept", 5);
  sum = kept.value + trace::make("fifth", 1).value;
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> many() {
  Obj a("a");
  Obj b("b");
  co_yield 1;
  Obj c("c"), d("d");
  co_yield 2;
  Obj e("e"), f("f"), g("g");
  co_yield 3;
}

int main() {
  trace::drive("one", [] { return one(); });
  trace::drive("before_and_after", [] { return before_and_after(); });
  trace::drive("blocks", [] { return blocks(); });
  trace::drive("without_yield_in_scope",
               [] { return without_yield_in_scope(); });
  trace::drive("after_the_last_yield", [] { return after_the_last_yield(); });
  trace::drive("yields_of_members", [] { return yields_of_members(); });
  trace::drive("disjoint_same_type", [] { return disjoint_same_type(0); });
  trace::drive("disjoint_same_type", [] { return disjoint_same_type(1); });
  trace::drive("disjoint_other_types", [] { return disjoint_other_types(); });
  for (int n : {0, 2, 10, 11, 20, 30})
    trace::drive("throws_from_depth", [n] { return throws_from_depth(n); });
  for (int n = 0; n < 3; ++n)
    trace::drive("throws_at_once", [n] { return throws_at_once(n); });
  trace::drive("caught_between_yields",
               [] { return caught_between_yields(0); });
  trace::drive("caught_between_yields",
               [] { return caught_between_yields(7); });
  trace::drive("conditional_lifetime", [] { return conditional_lifetime(4); });
  trace::drive("temporaries_in_statements",
               [] { return temporaries_in_statements(); });
  trace::drive("many", [] { return many(); });
}
