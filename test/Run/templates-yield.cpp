// What a template yields is only known when it is instantiated: whether the
// operand is an object to refer to, or one must be made from it.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

// The yielded type is fixed, the operands need conversions.
template <class T>
YIELDC_GENERATOR yieldc::generator<std::string> fixed_type(T value) {
  co_yield "";
  co_yield "a literal longer than what fits in place";
  std::string local = "local";
  co_yield local;
  co_yield local + "!";
  co_yield {3, 'x'};
  co_yield value;
  const char *pointer = "pointer";
  co_yield pointer;
}

template <class T, class Operand>
YIELDC_GENERATOR yieldc::generator<T> any_type(Operand operand) {
  co_yield operand;
  co_yield T(operand);
  Operand copy = operand;
  co_yield copy;
  co_yield std::move(copy);
  const T made(operand);
  co_yield made;
  T list[2] = {made, T(operand)};
  co_yield list[1];
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> default_made() {
  co_yield T();
  co_yield {};
  T value{};
  co_yield value;
}

template <class T, class F>
YIELDC_GENERATOR yieldc::generator<T> results(F function) {
  co_yield function(1);
  const T &extended = function(2);
  co_yield extended;
  T kept = function(3);
  co_yield kept;
  co_yield true ? function(4) : kept;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T &> references(std::vector<T> &values) {
  for (auto &value : values)
    co_yield value;
  T local = values[0];
  co_yield local;
  co_yield values.back();
}

template <class T>
YIELDC_GENERATOR yieldc::generator<const T &> constant(const T &outside) {
  co_yield outside;
  co_yield T(outside);
  T local = outside;
  co_yield local;
}

template <class T> YIELDC_GENERATOR yieldc::generator<T &&> rvalues(T value) {
  co_yield std::move(value);
  co_yield T("prvalue", 3);
  T local("local", 4);
  co_yield static_cast<T &&>(local);
}

template <class T> YIELDC_GENERATOR yieldc::generator<long> wider(T value) {
  co_yield value;
  co_yield 1;
  T other = 2;
  co_yield other;
  co_yield {other};
}

template <class T>
YIELDC_GENERATOR yieldc::generator<std::pair<T, int>> pairs(T value) {
  co_yield {value, 1};
  co_yield std::make_pair(value, 2);
  std::pair<T, int> pair(value, 3);
  co_yield pair;
  std::pair<T, short> narrow(value, 4);
  co_yield narrow;
}

struct Both {
  template <class T>
  YIELDC_GENERATOR yieldc::generator<Obj> member(T value) const {
    co_yield value;
    co_yield Obj("prvalue", 2);
    Obj local("local", 3);
    co_yield local;
  }
};

Obj numbered(int n) { return make("made", n); }
const Obj &shared(int) {
  static Obj object("shared", 9);
  return object;
}

int main() {
  trace::drive("fixed_type", [] { return fixed_type("value"); });
  trace::drive("fixed_type", [] { return fixed_type(std::string("value")); });
  trace::drive("any_type", [] { return any_type<std::string>("text"); });
  trace::drive("any_type",
               [] { return any_type<std::string>(std::string("text")); });
  trace::drive("any_type", [] { return any_type<long>(5); });
  trace::drive("any_type", [] { return any_type<int>(5); });
  trace::drive("any_type", [] { return any_type<Obj>(Obj("operand", 1)); });
  trace::drive("any_type", [] { return any_type<Obj>("operand"); });
  trace::drive("default_made", [] { return default_made<int>(); });
  trace::drive("default_made", [] { return default_made<std::string>(); });
  trace::drive("default_made", [] { return default_made<Obj>(); });
  trace::drive("results", [] { return results<Obj>(numbered); });
  trace::drive("results", [] { return results<Obj>(shared); });
  trace::drive("results", [] {
    return results<std::string>([](int n) { return std::to_string(n); });
  });
  std::vector<int> numbers{1, 2};
  trace::drive("references", [&] { return references(numbers); });
  Obj outside("outside", 1);
  trace::drive("constant", [&] { return constant(outside); });
  trace::drive("rvalues", [] { return rvalues(Obj("parameter", 2)); });
  trace::drive("wider", [] { return wider(5); });
  trace::drive("wider", [] { return wider(5L); });
  trace::drive("pairs", [] { return pairs(std::string("first")); });
  trace::drive("pairs", [] { return pairs(7); });
  Both both;
  trace::drive("member", [&] { return both.member("literal"); });
  trace::drive("member", [&] { return both.member(Obj("object", 1)); });
}
