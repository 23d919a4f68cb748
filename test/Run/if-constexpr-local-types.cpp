// Types that a body defines, in a branch of `if constexpr` or before it, and
// what is written with them: in a class at namespace scope, and in a local one.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

// Aliases of aliases, with what is const; classes made with them.
template <class T> YIELDC_GENERATOR generator<int> plain(T t) {
  using Whole = std::decay_t<T>;
  if constexpr (std::is_class<Whole>::value) {
    using Value = typename Whole::value_type;
    using Pointer = const Value *;
    typedef const Value Constant;
    struct Cell {
      Pointer pointer;
      Value value;
    };
    Constant constant{};
    Cell cell{&constant, constant};
    note("const", std::is_const<Constant>::value);
    co_yield static_cast<int>(t.size());
    co_yield cell.pointer == &constant;
    Pointer other = &cell.value;
    co_yield *other == constant;
  } else {
    Whole copy = t;
    co_yield static_cast<int>(copy);
    co_yield static_cast<int>(copy);
  }
}

template <class T> struct Holder {
  generator<int> walk();
  template <class U> generator<int> with(U u);
  T t{};
};
template <class T> YIELDC_GENERATOR generator<int> Holder<T>::walk() {
  using Whole = std::decay_t<T>;
  using Pointer = Whole *;
  typedef const Whole Two[2];
  if constexpr (std::is_class<Whole>::value) {
    struct Cell {
      typename Whole::value_type value;
      const typename T::value_type *pointer;
      int get() const { return static_cast<int>(value) + !pointer; }
    };
    typedef const typename Whole::value_type Constant;
    Cell cell{2, nullptr};
    Pointer all = &t;
    co_yield cell.get();
    co_yield all == &t;
    auto size = all->size();
    Constant constant = 3;
    co_yield static_cast<int>(size);
    Cell *same = &cell;
    Two two{};
    co_yield static_cast<int>(two[0].size()) + static_cast<int>(constant);
    co_yield same->get();
    if constexpr (std::is_same<Constant, const int>::value) {
      struct Inner {
        Cell cell;
        Constant constant;
      };
      std::vector<Inner> some(2, Inner{cell, constant});
      for (auto &each : some) {
        co_yield each.constant;
        co_yield each.cell.get();
      }
    }
  } else if constexpr (std::is_same<Pointer, int *>::value) {
    Whole value = t;
    Pointer pointer = &value;
    co_yield *pointer;
    ++value;
    co_yield *pointer;
  } else {
    co_yield static_cast<int>(t);
  }
}

// One that is defined before the branch; one that needs the machine.
template <class T>
template <class U>
YIELDC_GENERATOR generator<int> Holder<T>::with(U u) {
  struct Outer {
    int number;
    U u;
  };
  if constexpr (std::is_class<U>::value) {
    Outer outer{1, u};
    co_yield outer.number;
    co_yield static_cast<int>(outer.u.size());
    static int calls = 0;
    struct Counting {
      int next() { return ++calls; }
    };
    Counting counting;
    co_yield counting.next();
    co_yield counting.next();
    calls = 0;
  } else {
    co_yield static_cast<int>(u);
  }
}

int main() {
  trace::drive("plain ints", [] { return plain(std::vector<int>{1}); });
  trace::drive("plain int", [] { return plain(3); });
  static Holder<std::vector<int>> ints;
  static Holder<std::vector<unsigned>> others;
  static Holder<int> one;
  static Holder<long> large;
  trace::drive("ints", [] { return ints.walk(); });
  trace::drive("others", [] { return others.walk(); });
  trace::drive("one", [] { return one.walk(); });
  trace::drive("large", [] { return large.walk(); });
  trace::drive("with int", [] { return one.with(3); });
  trace::drive("with text", [] { return one.with(std::string("ab")); });
}
