// Variables of a branch of `if constexpr` whose types are valid only where that
// branch is taken.
// std: 17
// RUN: %run_both %s

#include "trace.h"
#include <array>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

template <class T> constexpr bool isClass = std::is_class<T>::value;

struct Pair {
  int first;
  Obj second;
};

template <class T> YIELDC_GENERATOR generator<int> sizes(T t) {
  if constexpr (isClass<T>) {
    auto n = t.size();
    co_yield 1;
    co_yield static_cast<int>(n);
  } else {
    auto twice = t * 2;
    co_yield static_cast<int>(twice);
    co_yield static_cast<int>(twice + t);
  }
}

template <class T> YIELDC_GENERATOR generator<int> elements(T t) {
  if constexpr (std::is_pointer<T>::value) {
    auto &target = *t;
    co_yield static_cast<int>(target);
    ++target;
    co_yield static_cast<int>(target);
  } else if constexpr (isClass<T>) {
    typename T::value_type sum{};
    for (auto &x : t) {
      sum += x;
      co_yield x;
      co_yield sum;
    }
  } else {
    co_yield static_cast<int>(t);
  }
}

// The inner condition means something only where the outer holds.
template <class T> YIELDC_GENERATOR generator<int> nested(T t) {
  if constexpr (isClass<T>) {
    if constexpr (isClass<typename T::value_type>) {
      auto inner = t.front().size();
      co_yield static_cast<int>(inner);
      co_yield static_cast<int>(inner + 1);
    } else {
      auto inner = t.front() + 1;
      co_yield inner;
      co_yield inner + 1;
    }
  }
  co_yield 0;
}

template <class T> YIELDC_GENERATOR generator<int> parts(const T &t) {
  if constexpr (isClass<std::decay_t<decltype(t)>>) {
    const auto &[first, second] = t;
    co_yield first;
    auto made = second;
    co_yield made.value + first;
  } else {
    co_yield static_cast<int>(sizeof(t));
  }
}

// Each call is of another class, which has no branch at the end.
template <class T, class... Rest>
YIELDC_GENERATOR generator<int> each(T t, Rest... rest) {
  co_yield static_cast<int>(t);
  if constexpr (sizeof...(Rest) > 0)
    co_yield elements_of(each(rest...));
}

// An alias that is written with a variable, in a condition and a type.
template <class Tuple, std::size_t I = 0>
YIELDC_GENERATOR generator<int> fields(const Tuple &tuple) {
  if constexpr (I < std::tuple_size<Tuple>::value) {
    const auto &field = std::get<I>(tuple);
    using Field = std::decay_t<decltype(field)>;
    if constexpr (std::is_arithmetic<Field>::value) {
      auto twice = static_cast<Field>(2 * field);
      co_yield static_cast<int>(twice);
    } else {
      typename Field::value_type sum{};
      for (auto x : field) {
        sum = static_cast<typename Field::value_type>(sum + x);
        co_yield sum;
      }
    }
    for (int rest : fields<Tuple, I + 1>(tuple))
      co_yield rest;
  }
}

template <class T> generator<int> declared(T t);
template <class T> YIELDC_GENERATOR generator<int> declared(T t) {
  if constexpr (std::is_pointer<T>::value) {
    for (auto x : declared(*t))
      co_yield x + 1;
  } else {
    co_yield static_cast<int>(t);
  }
}

template <class T> struct Holder {
  T t;
  YIELDC_GENERATOR generator<int> walk() {
    if constexpr (isClass<T>) {
      auto it = t.begin();
      while (it != t.end()) {
        Obj guard("guard", *it);
        co_yield *it++;
      }
    } else {
      co_yield t;
    }
  }
};

// No dependent condition, but a branch that is never valid in some of them.
constexpr bool isDebug = false;
template <class T> YIELDC_GENERATOR generator<int> debug(T t) {
  if constexpr (isDebug) {
    auto text = t.debug();
    co_yield text.size();
    co_yield text.size();
  }
  co_yield static_cast<int>(t);
}

template <class T> YIELDC_GENERATOR generator<int> caught(T t) {
  if constexpr (isClass<T>) {
    try {
      auto u = t.second;
      co_yield u.value;
      if (u.value > 3)
        throw u.value;
      co_yield -u.value;
    } catch (decltype(t.first) e) {
      trace::note("caught", e);
    }
  } else {
    co_yield t;
  }
}

// Constants of the body decide.
template <class T> YIELDC_GENERATOR generator<int> decided(T t) {
  constexpr bool isLarge = sizeof(T) > 4;
  constexpr int limit{100};
  if constexpr (isLarge && sizeof(T) < limit) {
    auto n = t.size();
    co_yield 1;
    co_yield static_cast<int>(n);
  }
  if constexpr (constexpr auto size = sizeof(T); size > 4) {
    auto n = t.size();
    co_yield 2;
    co_yield static_cast<int>(n);
  } else if constexpr (constexpr bool isSmall = size < 4; isSmall) {
    std::make_signed_t<T> n = t;
    co_yield 3;
    co_yield n;
  }
}

int main() {
  trace::drive("sizes class", [] { return sizes(std::vector<int>{1, 2}); });
  trace::drive("sizes int", [] { return sizes(3); });
  static int number = 5;
  trace::drive("elements ptr", [] { return elements(&number); });
  trace::drive("elements class",
               [] { return elements(std::vector<int>{4, 5}); });
  trace::drive("elements int", [] { return elements('\7'); });
  trace::drive("nested text",
               [] { return nested(std::vector<std::string>{"abc"}); });
  trace::drive("nested ints", [] { return nested(std::array<int, 2>{{3, 4}}); });
  trace::drive("nested int", [] { return nested(1); });
  trace::drive("parts pair", [] {
    static Pair pair{1, Obj("obj", 2)};
    return parts(pair);
  });
  trace::drive("parts int", [] {
    static short one = 1;
    return parts(one);
  });
  trace::drive("each", [] { return each(1, 2L, '\3'); });
  trace::drive("fields", [] {
    static std::tuple<int, std::vector<int>, char> three{1, {2, 3}, '\4'};
    return fields(three);
  });
  trace::drive("declared", [] {
    static int *pointer = &number;
    return declared(&pointer);
  });
  static Holder<std::vector<int>> many{{7, 8}};
  static Holder<int> one{9};
  trace::drive("walk many", [] { return many.walk(); });
  trace::drive("walk one", [] { return one.walk(); });
  trace::drive("debug", [] { return debug(2); });
  trace::drive("decided text", [] { return decided(std::string("abc")); });
  trace::drive("decided short", [] { return decided(short{2}); });
  trace::drive("decided int", [] { return decided(3); });
  trace::drive("caught 2", [] { return caught(Pair{0, Obj("obj", 2)}); });
  trace::drive("caught 5", [] { return caught(Pair{0, Obj("obj", 5)}); });
  trace::drive("caught int", [] { return caught(6); });
}
