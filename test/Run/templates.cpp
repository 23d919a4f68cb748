// Function templates: type and value parameters, dependent locals, `auto` of
// dependent type, range-for over dependent containers.
// RUN: %run_both %s
#include "trace.h"
#include <list>
#include <map>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

template <class T>
YIELDC_GENERATOR yieldc::generator<T> repeat(T value, int n) {
  for (int i = 0; i < n; ++i)
    co_yield value;
}

template <class T, int N>
YIELDC_GENERATOR yieldc::generator<T> array_of(const T (&values)[N]) {
  for (int i = 0; i < N; ++i)
    co_yield values[i];
}

template <int From, int To> YIELDC_GENERATOR yieldc::generator<int> range() {
  for (int i = From; i < To; ++i)
    co_yield i;
}

template <class Container>
YIELDC_GENERATOR yieldc::generator<typename Container::value_type>
each(Container container) {
  for (const auto &value : container)
    co_yield value;
}

template <class Container>
YIELDC_GENERATOR yieldc::generator<typename Container::value_type>
backwards(const Container &container) {
  typename Container::const_iterator at = container.end();
  while (at != container.begin()) {
    --at;
    co_yield *at;
  }
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T> dependent_locals(T seed) {
  T copy = seed;
  T twice = copy + seed;
  auto deduced = twice;
  const T &reference = deduced;
  T array[2] = {seed, twice};
  T *pointer = array;
  std::vector<T> many(2, seed);
  std::pair<T, int> pair(seed, 1);
  decltype(seed + seed) sum = seed + seed;
  co_yield copy;
  co_yield twice;
  deduced = seed;
  co_yield reference;
  co_yield *++pointer;
  many.push_back(sum);
  co_yield many.back();
  co_yield pair.first;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int> with_objects(const char *name, int n) {
  T outer(name, n);
  co_yield outer.value;
  for (int i = 0; i < 2; ++i) {
    T inner(name, i);
    co_yield inner.value;
    if (i == 1)
      co_return;
  }
}

template <class Map>
YIELDC_GENERATOR yieldc::generator<typename Map::mapped_type>
values_of(Map map) {
  for (auto &entry : map) {
    auto &value = entry.second;
    co_yield value;
    value += value;
    co_yield value;
  }
}

template <class T, class Function>
YIELDC_GENERATOR yieldc::generator<T> mapped(std::vector<T> values,
                                             Function function) {
  for (T &value : values) {
    value = function(value);
    co_yield value;
  }
}

template <class Generator, class Predicate>
YIELDC_GENERATOR yieldc::generator<int> filtered(Generator generator,
                                                 Predicate keep) {
  for (int value : generator)
    if (keep(value))
      co_yield value;
}

template <class A, class B>
YIELDC_GENERATOR yieldc::generator<std::pair<A, B>>
zipped(std::vector<A> left, std::vector<B> right) {
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() && b != right.end())
    co_yield std::pair<A, B>(*a++, *b++);
}

template <class T, template <class, class> class Container>
YIELDC_GENERATOR yieldc::generator<T>
template_parameter(Container<T, std::allocator<T>> values) {
  for (T value : values)
    co_yield value;
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> overloaded(T value) {
  co_yield value;
}
template <class T> YIELDC_GENERATOR yieldc::generator<T> overloaded(T *value) {
  co_yield *value;
  co_yield *value;
}
YIELDC_GENERATOR yieldc::generator<int> overloaded(char) { co_yield -1; }

template <class T> struct Traits {
  using type = T;
  static T zero() { return T(); }
  static const int limit = 2;
};

template <class T>
YIELDC_GENERATOR yieldc::generator<typename Traits<T>::type> traits(T step) {
  typename Traits<T>::type value = Traits<T>::zero();
  using Local = typename Traits<T>::type;
  for (int i = 0; i < Traits<T>::limit; ++i) {
    Local next = value + step;
    co_yield next;
    value = next;
  }
}

// Declared first, so boxed; explicit arguments; a default template argument.
template <class T = int> yieldc::generator<T> declared(T n);

template <class T> YIELDC_GENERATOR yieldc::generator<T> declared(T n) {
  co_yield n;
  if (n > 0)
    for (T value : declared<T>(n - 1))
      co_yield value;
}

// A non-dependent generator in a template.
template <class T> YIELDC_GENERATOR yieldc::generator<int> sizes(T) {
  int size = sizeof(T);
  co_yield size > 0 ? 1 : 0;
  for (int i : {1, 2})
    co_yield i;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<int> dependent_switch(T value) {
  switch (value) {
  case T(1): {
    trace::Obj one("one", 1);
    co_yield one.value;
    break;
  }
  case T(2):
    co_yield 2;
    break;
  default:
    co_yield 3;
  }
}

template <class T> YIELDC_GENERATOR yieldc::generator<int> extended(T make) {
  const auto &object = make();
  co_yield object.value;
  auto &&other = make();
  other.value = 9;
  co_yield other.value;
}

int main() {
  trace::drive("repeat", [] { return repeat(5, 2); });
  trace::drive("repeat", [] { return repeat(std::string("text"), 2); });
  trace::drive("repeat", [] { return repeat<double>(1, 2); });
  trace::drive("repeat", [] { return repeat(trace::Obj("p", 1), 2); });
  int numbers[] = {1, 2, 3};
  trace::drive("array_of", [&] { return array_of(numbers); });
  trace::drive("range", [] { return range<2, 4>(); });
  trace::drive("each", [] { return each(std::vector<int>{1, 2}); });
  trace::drive("each", [] { return each(std::list<std::string>{"a", "b"}); });
  trace::drive("each", [] { return each(std::string("xy")); });
  std::vector<int> kept{1, 2, 3};
  trace::drive("backwards", [&] { return backwards(kept); });
  trace::drive("dependent_locals", [] { return dependent_locals(2); });
  trace::drive("dependent_locals",
               [] { return dependent_locals(std::string("ab")); });
  trace::drive("with_objects",
               [] { return with_objects<trace::Obj>("object", 1); });
  trace::drive("with_objects",
               [] { return with_objects<trace::Pinned>("pinned", 2); });
  trace::drive("values_of",
               [] { return values_of(std::map<int, int>{{1, 2}, {3, 4}}); });
  trace::drive("values_of", [] {
    return values_of(std::map<std::string, std::string>{{"k", "v"}});
  });
  trace::drive("mapped", [] {
    return mapped(std::vector<int>{1, 2}, [](int n) { return n * 10; });
  });
  trace::drive("filtered", [] {
    return filtered(range<0, 5>(), [](int n) { return n % 2 == 0; });
  });
  trace::drive("zipped", [] {
    return zipped(std::vector<int>{1, 2}, std::vector<std::string>{"a", "b"});
  });
  trace::drive("template_parameter",
               [] { return template_parameter(std::list<int>{4, 5}); });
  trace::drive("overloaded", [] { return overloaded(1.5); });
  trace::drive("overloaded", [&] { return overloaded(&kept[0]); });
  trace::drive("overloaded", [] { return overloaded('c'); });
  trace::drive("traits", [] { return traits(3); });
  trace::drive("traits", [] { return traits(std::string("s")); });
  trace::drive("declared", [] { return declared(2); });
  trace::drive("declared", [] { return declared<long>(1); });
  trace::drive("sizes", [] { return sizes(std::string()); });
  trace::drive("dependent_switch", [] { return dependent_switch(1); });
  trace::drive("dependent_switch", [] { return dependent_switch(2L); });
  trace::drive("dependent_switch", [] { return dependent_switch('x'); });
  trace::drive("extended",
               [] { return extended([] { return trace::make("made", 3); }); });
}
