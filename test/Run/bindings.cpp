// Structured bindings as locals: of arrays, tuple-likes and aggregates; by
// value, by reference, of temporaries.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <yieldc/generator.h>

struct Entry {
  int number;
  trace::Obj object;
  std::string text;
};

Entry make_entry(int n) { return {n, trace::make("entry", n), "text"}; }

YIELDC_GENERATOR yieldc::generator<int> aggregate_by_value(int n) {
  auto [number, object, text] = make_entry(n);
  co_yield number;
  object.value += 10;
  number += 100;
  co_yield object.value;
  co_yield number + static_cast<int>(text.size());
}

YIELDC_GENERATOR yieldc::generator<int> aggregate_copied(Entry entry) {
  auto [number, object, text] = entry;
  entry.number = 50;
  co_yield number;
  co_yield object.value;
  auto &[same, alias, words] = entry;
  co_yield same;
  alias.value = 60;
  words += "!";
  co_yield entry.object.value + static_cast<int>(entry.text.size());
}

YIELDC_GENERATOR yieldc::generator<int> aggregate_extended(int n) {
  const auto &[number, object, text] = make_entry(n);
  co_yield number;
  co_yield object.value;
  {
    auto &&[inner, thing, words] = make_entry(n + 1);
    ++inner;
    co_yield inner;
    thing.value = 5;
    co_yield thing.value + static_cast<int>(words.size());
  }
  co_yield static_cast<int>(text.size());
}

YIELDC_GENERATOR yieldc::generator<int> array_by_value() {
  int numbers[] = {1, 2, 3};
  auto [a, b, c] = numbers;
  numbers[0] = 10;
  co_yield a;
  b += 5;
  co_yield b + c;
  co_yield numbers[1];
}

YIELDC_GENERATOR yieldc::generator<int> array_by_reference() {
  trace::Obj objects[] = {{"a", 1}, {"b", 2}};
  auto &[a, b] = objects;
  co_yield a.value;
  b.value = 20;
  co_yield objects[1].value;
  auto [c, d] = objects;
  co_yield c.value + d.value;
}

YIELDC_GENERATOR yieldc::generator<int> pair_by_value() {
  auto [first, second] = std::make_pair(1, trace::make("second", 2));
  co_yield first;
  second.value += 10;
  co_yield second.value;
}

YIELDC_GENERATOR yieldc::generator<int> tuple_by_reference() {
  std::tuple<int, std::string, trace::Obj> tuple(1, "two",
                                                 trace::Obj("three", 3));
  auto &[number, text, object] = tuple;
  co_yield number;
  number = 10;
  text += "!";
  object.value = 30;
  co_yield std::get<0>(tuple) + static_cast<int>(std::get<1>(tuple).size());
  co_yield std::get<2>(tuple).value;
}

YIELDC_GENERATOR yieldc::generator<int> tuple_of_references(int n) {
  int other = 5;
  auto [left, right] = std::tie(n, other);
  co_yield left;
  left = 100;
  right = 200;
  co_yield n + other;
}

// A tuple-like type of our own: get() is called once for each name.
class Traced {
public:
  explicit Traced(int n) : a_("a", n), b_("b", n + 1) {}
  template <std::size_t I> const trace::Obj &get() const {
    trace::note("get", static_cast<long>(I));
    return I == 0 ? a_ : b_;
  }

private:
  trace::Obj a_, b_;
};

namespace std {
template <> struct tuple_size<Traced> : integral_constant<size_t, 2> {};
template <size_t I> struct tuple_element<I, Traced> {
  using type = const trace::Obj;
};
} // namespace std

YIELDC_GENERATOR yieldc::generator<int> tuple_like(int n) {
  auto [a, b] = Traced(n);
  co_yield a.value;
  co_yield b.value;
  const auto &[c, d] = Traced(n + 10);
  co_yield c.value + d.value;
}

YIELDC_GENERATOR yieldc::generator<int> not_across_yield(Entry entry) {
  co_yield 0;
  int sum = 0;
  {
    auto [number, object, text] = entry;
    sum = number + object.value + static_cast<int>(text.size());
  }
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> in_conditions(int n) {
  std::map<int, int> seen;
  for (int i = 0; i < n; ++i) {
    if (auto [at, inserted] = seen.insert({i % 2, i}); inserted) {
      co_yield at->first;
      co_yield at->second;
    } else {
      at->second += 100;
      co_yield at->second;
    }
  }
}

/// Its `get` makes objects.
struct Twins {
  int first, second;
};
namespace std {
template <> struct tuple_size<Twins> : integral_constant<size_t, 2> {};
template <> struct tuple_element<0, Twins> {
  using type = trace::Obj;
};
template <> struct tuple_element<1, Twins> {
  using type = long; // `get` returns another type
};
template <size_t I> struct tuple_element<I, const Twins> {
  using type = const typename tuple_element<I, Twins>::type;
};
} // namespace std
template <size_t I>
std::conditional_t<I == 0, trace::Obj, int> get(const Twins &twins) {
  trace::note("get", static_cast<int>(I));
  if constexpr (I == 0)
    return trace::Obj("got", twins.first);
  else
    return twins.second;
}

YIELDC_GENERATOR yieldc::generator<int> made_by_get(int n) {
  auto [object, number] = Twins{n, n + 1};
  co_yield object.value;
  object.value += 10;
  number += 20;
  co_yield object.value + static_cast<int>(number);
  const auto &[fixed, count] = Twins{n + 2, n + 3};
  static_assert(std::is_same<decltype(fixed), const trace::Obj>::value, "");
  co_yield fixed.value + static_cast<int>(count);
  for (auto &&[part, other] : {Twins{n, 1}, Twins{n, 2}}) {
    co_yield part.value;
    co_yield static_cast<int>(other);
  }
  if (auto [part, other] = Twins{n, 7}; other > 5)
    co_yield part.value;
}

int main() {
  trace::drive("made_by_get", [] { return made_by_get(1); });
  trace::drive("aggregate_by_value", [] { return aggregate_by_value(1); });
  trace::drive("aggregate_copied", [] {
    return aggregate_copied(Entry{1, trace::Obj("e", 2), "x"});
  });
  trace::drive("aggregate_extended", [] { return aggregate_extended(1); });
  trace::drive("array_by_value", [] { return array_by_value(); });
  trace::drive("array_by_reference", [] { return array_by_reference(); });
  trace::drive("pair_by_value", [] { return pair_by_value(); });
  trace::drive("tuple_by_reference", [] { return tuple_by_reference(); });
  trace::drive("tuple_of_references", [] { return tuple_of_references(1); });
  trace::drive("tuple_like", [] { return tuple_like(1); });
  trace::drive("not_across_yield", [] {
    return not_across_yield(Entry{1, trace::Obj("e", 2), "x"});
  });
  trace::drive("in_conditions", [] { return in_conditions(4); });
}
