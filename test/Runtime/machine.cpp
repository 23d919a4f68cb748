// A machine is a range: range-for, <algorithm>, pairs of iterators, and in a
// constant expression from C++14 on.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include "Inputs/machines.h"
#include "Inputs/traced.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

using iterator = count::iterator;
using iterator_traits = std::iterator_traits<iterator>;
template <class A, class B> constexpr bool same() {
  return std::is_same<A, B>::value;
}
static_assert(
    same<iterator_traits::iterator_category, std::input_iterator_tag>(), "");
static_assert(same<iterator_traits::value_type, int>(), "");
static_assert(same<iterator_traits::reference, int const &>(), "");
static_assert(same<count::yield_type, int>() && same<count::send_type, void>(),
              "");
static_assert(same<count::return_type, void>() &&
                  same<count::reference, int const &>(),
              "");
static_assert(same<decltype(std::declval<count &>().begin()),
                   decltype(std::declval<count &>().end())>(),
              "");
static_assert(sizeof(count) == 4 * sizeof(int), "the base takes no room");
static_assert(std::is_copy_constructible<count>::value, "");
static_assert(!std::is_constructible<yieldc::machine<count, int>>::value, "");

using yieldc::detail::is_machine;
using yieldc::detail::is_machine_of_types;
static_assert(is_machine<count>::value && !is_machine<int>::value, "");
static_assert(!is_machine<std::vector<int>>::value && !is_machine<int &>::value,
              "");
static_assert(is_machine_of_types<count, int, void, void>::value, "");
static_assert(!is_machine_of_types<count, long, void, void>::value, "");

#if __cplusplus >= 201402L
constexpr int sum(int from, int to) {
  int total = 0;
  for (int x : count(from, to))
    total += x;
  return total;
}
static_assert(sum(0, 5) == 10 && sum(3, 3) == 0, "");
constexpr int second(int from) {
  count g(from, from + 9);
  auto it = g.begin();
  ++it;
  return it != g.end() ? *it : -1;
}
static_assert(second(4) == 5, "");
#endif

/// generator<traced> objects() { traced a("a"); co_yield a; co_yield
/// traced("b"); }
class objects : public yieldc::machine<objects, traced> {
public:
  objects() {}
  objects(objects const &) = delete;
  ~objects() { unwind_(level_of(state_), 0); }
  yieldc::step<traced> next() {
    int level = level_of(state_);
    yieldc::scope<objects> const guard(*this, level, 0);
    int const resume = state_;
    state_ = yieldc::finished;
    switch (resume) {
    case yieldc::start:
      ::new (yieldc::at(a)) traced("a");
      level = 0;
      state_ = 1;
      return yieldc::step<traced>(a);
    case 1:
      ::new (yieldc::at(b)) traced("b");
      level = 0;
      state_ = 2;
      return yieldc::step<traced>(b);
    case 2:
      level = 1;
      yieldc::kill(b);
      level = 0;
      yieldc::kill(a);
    }
    return yieldc::step<traced>();
  }

private:
  friend struct yieldc::access;
  static int level_of(int state) { return state > 0 ? state : 0; }
  void unwind_(int level, int outer) {
    if (level >= 2 && outer < 2)
      yieldc::kill(b);
    if (level >= 1 && outer < 1)
      yieldc::kill(a);
  }
  int state_ = yieldc::start;
  union {
    traced a;
  };
  union {
    traced b;
  };
};

void test_objects() {
  {
    objects g;
    for (traced const &x : g)
      note(x.name);
    CHECK(took("+a a +b b -b -a")); // nothing is copied on the way
  }
  {
    objects g;
    g.next();
    g.next();
    trace().clear();
  }
  CHECK(took("-b -a"));
  {
    objects g;
    objects::iterator it = g.begin();
    CHECK(it->name == "a");
    trace().clear();
    CHECK((*it++).name == "a" && it->name == "b");
    CHECK(took("ca +b -a")); // it++ has to copy
    trace().clear();
  }
  trace().clear();
}

struct uncopyable {
  uncopyable() = default;
  uncopyable(uncopyable const &) = delete;
};
struct abstract {
  virtual ~abstract() {}
  virtual void f() = 0;
};
template <class Y> struct never : yieldc::machine<never<Y>, Y> {
  yieldc::step<Y> next() { return yieldc::step<Y>(); }
};
template <class Y>
using after = decltype(std::declval<typename never<Y>::iterator &>()++);
static_assert(same<after<uncopyable>, void>() && same<after<abstract>, void>(),
              "");
static_assert(!same<after<int>, void>() && !same<after<int &&>, void>(), "");

int main() {
  std::vector<int> seen;
  for (auto &x : count(0, 4))
    seen.push_back(x);
  CHECK(seen == std::vector<int>({0, 1, 2, 3}));

  count three(0, 3);
  CHECK(std::accumulate(three.begin(), three.end(), 0) == 3);
  CHECK(three.begin() == three.end()); // used up

  count more(5, 8);
  std::vector<int> copied(more.begin(), more.end());
  CHECK(copied == std::vector<int>({5, 6, 7}));

  count search(0, 100);
  CHECK(*std::find(search.begin(), search.end(), 42) == 42);
  CHECK(*search.next() == 43);

  count empty(0, 0);
  CHECK(empty.begin() == empty.end() && !(empty.begin() != empty.end()));
  CHECK(iterator() == empty.end());

  count one(7, 9);
  iterator it = one.begin();
  CHECK(*it == 7 && *it++ == 7 && *it == 8);
  CHECK(*it == *iterator(it)); // copies share the generator
  ++it;
  CHECK(it == one.end() && one.next().done() && one.next().done());

  CHECK(*count(3, 4).begin() == 3); // the value outlives the iterator

  test_objects();
}
