// Exceptions that leave a body: thrown between yields, by constructors,
// conditions, range accessors, yield operands, destructors' neighbours.
// RUN: %run_both %s
#include "trace.h"
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::maybe_throw;
using trace::Obj;

bool check(int n) {
  maybe_throw();
  return n > 0;
}

int number(int n) {
  maybe_throw();
  return n;
}

YIELDC_GENERATOR yieldc::generator<int> everywhere(int n) {
  maybe_throw();
  Obj a("a");
  maybe_throw();
  co_yield number(1);
  maybe_throw();
  while (check(n)) {
    Obj b("b");
    co_yield number(n);
    for (Obj i("i", 0); maybe_throw(), i.value < 1; maybe_throw(), ++i.value) {
      Obj c("c");
      maybe_throw();
      co_yield number(2);
      maybe_throw();
      if (check(n - 1))
        continue;
      Obj d = make("d");
      co_yield 3;
    }
    --n;
  }
  maybe_throw();
  Obj e("e");
  switch (number(n)) {
  case 0: {
    Obj f("f");
    co_yield number(4);
    maybe_throw();
    break;
  }
  default:
    maybe_throw();
  }
  maybe_throw();
}

YIELDC_GENERATOR yieldc::generator<Obj> in_operands() {
  Obj local("local");
  co_yield make("first", 1);
  {
    Obj inner("inner");
  }
  co_yield local;
}

YIELDC_GENERATOR yieldc::generator<int> in_declarations() {
  Obj a = make("a"), b = make("b"), c = make("c");
  co_yield 1;
  Obj array[3] = {make("x"), make("y"), make("z")};
  co_yield 2;
  const Obj &extended = make("extended", 3);
  co_yield extended.value;
  std::vector<Obj> many(2, a);
  co_yield static_cast<int>(many.size());
  int plain = number(5);
  co_yield plain;
}

struct Throwing {
  int n;
  int *begin() {
    maybe_throw();
    return &n;
  }
  int *end() {
    maybe_throw();
    return &n + 1;
  }
};

Throwing throwing(int n) {
  maybe_throw();
  return Throwing{n};
}

YIELDC_GENERATOR yieldc::generator<int> in_range_for() {
  Obj outer("outer");
  for (int value : throwing(1)) {
    Obj each("each");
    co_yield value;
    maybe_throw();
  }
  std::vector<Obj> objects;
  objects.reserve(2);
  objects.emplace_back("v", 1);
  objects.emplace_back("w", 2);
  for (Obj object : objects)
    co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> standard(std::vector<int> values) {
  std::string text(30, 'x');
  for (std::size_t i = 0;; ++i) {
    Obj each("each");
    try {
      values.at(i);
    } catch (const std::out_of_range &) {
      trace::note("out of range at", static_cast<long>(i));
      throw 5;
    }
    co_yield values[i];
  }
}

YIELDC_GENERATOR yieldc::generator<int> caught_inside(int n) {
  Obj outer("outer");
  for (int i = 0; i < n; ++i) {
    int result = 0;
    try {
      Obj guarded("guarded", i);
      result = number(i);
    } catch (const trace::injected &) {
      Obj handler("handler", i);
      result = -1;
    }
    co_yield result;
  }
}

// The exception passes through a generator that iterates over another.
YIELDC_GENERATOR yieldc::generator<int> inner(int n) {
  Obj local("inner", n);
  for (int i = 0; i < n; ++i)
    co_yield number(i);
}

YIELDC_GENERATOR yieldc::generator<int> outer(int n) {
  Obj local("outer", n);
  for (int value : inner(n)) {
    maybe_throw();
    co_yield value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> throwing_copy(trace::CopyOnly object) {
  trace::CopyOnly copy = object;
  co_yield copy.value;
  trace::CopyOnly again = copy;
  co_yield again.value;
  copy = again;
  co_yield copy.value;
}

YIELDC_GENERATOR yieldc::generator<int> two_throwing_parameters(Obj a, Obj b) {
  co_yield a.value + b.value;
}

YIELDC_GENERATOR yieldc::generator<int> throws_object(int n) {
  Obj local("local");
  co_yield number(n);
  throw Obj("thrown", n);
}

// noexcept speaks of making the generator.
YIELDC_GENERATOR yieldc::generator<int> with_noexcept(int n) noexcept {
  co_yield n;
  co_yield n + 1;
}

int main() {
  trace::drive("everywhere", [] { return everywhere(2); });
  trace::drive("in_operands", [] { return in_operands(); });
  trace::drive("in_declarations", [] { return in_declarations(); });
  trace::drive("in_range_for", [] { return in_range_for(); });
  trace::drive("standard", [] { return standard({1, 2}); });
  trace::drive("caught_inside", [] { return caught_inside(3); });
  trace::drive("outer", [] { return outer(2); });
  trace::drive("throwing_copy",
               [] { return throwing_copy(trace::CopyOnly("c", 1)); });
  trace::drive("two_throwing_parameters", [] {
    Obj a("a", 1); // arguments have no order
    Obj b = make("b", 2);
    return two_throwing_parameters(std::move(a), std::move(b));
  });
  Obj kept("kept", 3), moved("moved", 4);
  trace::drive("two_throwing_parameters, copied",
               [&] { return two_throwing_parameters(kept, std::move(moved)); });
  trace::drive("throws_object", [] { return throws_object(4); });
  trace::drive("with_noexcept", [] { return with_noexcept(4); });
}
