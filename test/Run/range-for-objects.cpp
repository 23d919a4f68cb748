// Range-for: when the range, its elements and the loop variable are copied,
// constructed and destroyed.
// flags: -Wno-range-loop-construct
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <vector>
#include <yieldc/generator.h>

// A range that is itself a traced object, with traced elements.
class Range : public trace::base {
public:
  explicit Range(const char *name, int n = 2) : base(name, n) {}
  Range(Range &&) = default;
  Range(const Range &) = default;
  trace::Obj *begin() {
    trace::note("begin");
    return elements_;
  }
  trace::Obj *end() {
    trace::note("end");
    return elements_ + 2;
  }
  const trace::Obj *begin() const {
    trace::note("const begin");
    return elements_;
  }
  const trace::Obj *end() const {
    trace::note("const end");
    return elements_ + 2;
  }

private:
  trace::Obj elements_[2] = {{"e", 1}, {"f", 2}};
};

Range make_range(const char *name) {
  trace::maybe_throw();
  return Range(name);
}

Range global_range("global");
const Range const_global_range("const_global");

YIELDC_GENERATOR yieldc::generator<int> over_temporary() {
  for (const trace::Obj &element : make_range("temporary"))
    co_yield element.value;
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> over_temporary_by_value() {
  for (trace::Obj element : make_range("temporary"))
    co_yield element.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_local_by_value() {
  Range range("local");
  for (auto element : range) {
    element.value += 10;
    co_yield element.value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> over_global() {
  for (auto &element : global_range)
    co_yield element.value;
  for (auto &element : const_global_range)
    co_yield element.value;
}

YIELDC_GENERATOR yieldc::generator<int> left_early(int n) {
  trace::Obj outer("outer");
  for (trace::Obj element : make_range("temporary")) {
    trace::Obj inner("inner");
    co_yield element.value;
    if (n == 0)
      break;
    if (n == 1)
      co_return;
    if (n == 2)
      continue;
    if (n == 3)
      goto out;
    co_yield -1;
  }
  trace::note("after the loop");
out:
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> nested() {
  for (auto &outer : make_range("outer range"))
    for (auto inner : make_range("inner range"))
      co_yield 10 * outer.value + inner.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_parameter(Range range) {
  for (auto &&element : range)
    co_yield element.value;
}

YIELDC_GENERATOR yieldc::generator<int>
over_const_parameter(const Range range) {
  for (auto &&element : range)
    co_yield element.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_rvalue(Range range) {
  for (auto &element : std::move(range))
    co_yield element.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_vector() {
  std::vector<trace::Obj> objects;
  objects.reserve(2);
  objects.emplace_back("v", 1);
  objects.emplace_back("w", 2);
  for (trace::Obj object : objects)
    co_yield object.value;
  for (trace::Obj &object : objects)
    co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_array_of_objects() {
  trace::Obj objects[] = {{"a", 1}, {"b", 2}};
  for (auto &object : objects)
    co_yield object.value;
  for (auto object : objects)
    co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> over_braced_objects() {
  for (const trace::Obj &object : {trace::Obj("a", 1), trace::Obj("b", 2)})
    co_yield object.value;
}

// The loop variable binds to a temporary made from each element.
struct Wrapped {
  trace::Obj inner;
  Wrapped(const trace::Obj &from) : inner("wrapped", from.value) {}
};

YIELDC_GENERATOR yieldc::generator<int> converts_each() {
  Range range("local");
  for (const Wrapped &wrapped : range) {
    co_yield wrapped.inner.value;
    co_yield wrapped.inner.value + 10;
  }
  for (Wrapped &&wrapped : range)
    co_yield wrapped.inner.value;
}

int main() {
  trace::drive("over_temporary", [] { return over_temporary(); });
  trace::drive("over_temporary_by_value",
               [] { return over_temporary_by_value(); });
  trace::drive("over_local_by_value", [] { return over_local_by_value(); });
  trace::drive("over_global", [] { return over_global(); });
  for (int n = 0; n < 5; ++n)
    trace::drive("left_early", [n] { return left_early(n); });
  trace::drive("nested", [] { return nested(); });
  trace::drive("over_parameter", [] { return over_parameter(Range("p")); });
  trace::drive("over_const_parameter",
               [] { return over_const_parameter(Range("p")); });
  trace::drive("over_rvalue", [] { return over_rvalue(Range("p")); });
  trace::drive("over_vector", [] { return over_vector(); });
  trace::drive("over_array_of_objects", [] { return over_array_of_objects(); });
  trace::drive("over_braced_objects", [] { return over_braced_objects(); });
  trace::drive("converts_each", [] { return converts_each(); });
}
