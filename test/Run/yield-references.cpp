// Generators of references: generator<T&> hands out the object itself,
// generator<const T&> and generator<T&&> likewise.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int &> cells(std::vector<int> &values) {
  for (int &value : values)
    co_yield value;
  for (std::size_t i = 0; i < values.size(); ++i)
    co_yield values[i];
  for (auto at = values.begin(); at != values.end(); ++at)
    co_yield *at;
}

YIELDC_GENERATOR yieldc::generator<int &> own_variable() {
  int counter = 0;
  while (counter < 10) {
    co_yield counter;
    trace::note("counter is", counter);
    ++counter;
  }
}

YIELDC_GENERATOR yieldc::generator<Obj &> own_objects(Obj parameter) {
  Obj local("local", 1);
  co_yield parameter;
  co_yield local;
  co_yield parameter.value > local.value ? parameter : local;
  Obj &alias = local;
  co_yield alias;
  Obj array[] = {{"a", 1}, {"b", 2}};
  for (Obj &each : array)
    co_yield each;
}

YIELDC_GENERATOR yieldc::generator<const Obj &> constant(const Obj &outside) {
  co_yield outside;
  Obj local("local", 1);
  co_yield local;
  co_yield make("temporary", 2);
  co_yield {"braced", 3};
  const Obj fixed("fixed", 4);
  co_yield fixed;
  co_yield std::move(local);
}

YIELDC_GENERATOR yieldc::generator<Obj &&> rvalues(Obj parameter) {
  co_yield make("temporary", 1);
  co_yield std::move(parameter);
  Obj local("local", 2);
  co_yield std::move(local);
  co_yield Obj("constructed", 3);
  trace::note("local is now", local.value);
}

YIELDC_GENERATOR yieldc::generator<std::string &&> moved_words() {
  std::vector<std::string> words{"one", "two"};
  for (auto &word : words)
    co_yield std::move(word);
  for (auto &word : words)
    co_yield word + "!";
}

struct Base {
  int value;
};
struct Derived : Base {
  int more;
};
void show(const Base &base) { std::printf("base %d", base.value); }

YIELDC_GENERATOR yieldc::generator<Base &> to_base() {
  Derived derived;
  derived.value = 1;
  co_yield derived;
  derived.value = 2;
  co_yield static_cast<Base &>(derived);
}

YIELDC_GENERATOR yieldc::generator<int *&> pointers(int *begin, int *end) {
  for (int *at = begin; at != end; ++at)
    co_yield at;
}
void show(int *pointer) { std::printf("*%d", *pointer); }

YIELDC_GENERATOR yieldc::generator<const int &> converts(long n) {
  co_yield static_cast<int>(n);
  co_yield 5;
  int local = 6;
  co_yield local;
}

struct Matrix {
  int cells[2][2];
  YIELDC_GENERATOR yieldc::generator<int (&)[2]> rows() {
    for (auto &row : cells)
      co_yield row;
  }
};
void show(int (&row)[2]) { std::printf("[%d %d]", row[0], row[1]); }

template <class T>
YIELDC_GENERATOR yieldc::generator<T &> each(std::vector<T> &v) {
  for (T &value : v)
    co_yield value;
}

int main() {
  std::vector<int> values{1, 2};
  trace::drive("cells", [&] { return cells(values); });
  for (int &value : cells(values))
    value *= 2;
  trace::drive("cells", [&] { return cells(values); });
  trace::drive("own_variable", [] { return own_variable(); });
  for (int &counter : own_variable())
    counter += 3;
  trace::drive("own_objects", [] { return own_objects(Obj("parameter", 2)); });
  for (Obj &object : own_objects(Obj("parameter", 0)))
    object.value += 5;
  Obj outside("outside", 9);
  trace::drive("constant", [&] { return constant(outside); });
  trace::drive("rvalues", [] { return rvalues(Obj("parameter", 7)); });
  for (Obj &&object : rvalues(Obj("parameter", 7)))
    Obj taken(std::move(object));
  trace::drive("moved_words", [] { return moved_words(); });
  for (auto &&word : moved_words()) {
    std::string taken = std::forward<decltype(word)>(word);
    trace::note("taken", taken);
  }
  trace::drive("to_base", [] { return to_base(); });
  int numbers[] = {1, 2};
  trace::drive("pointers", [&] { return pointers(numbers, numbers + 2); });
  trace::drive("converts", [] { return converts(4); });
  Matrix matrix = {{{1, 2}, {3, 4}}};
  trace::drive("rows", [&] { return matrix.rows(); });
  trace::drive("each", [&] { return each(values); });
}
