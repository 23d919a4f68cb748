// What a machine keeps of an operand of `co_yield`: nothing but a reference
// exactly where what it hands out binds to the operand directly.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/traced.h"

#include <memory>
#include <type_traits>
#include <utility>

template <class Y, class E> using slot = typename yieldc::yielded<Y, E>::type;
template <class Y, class E> constexpr bool refers() {
  using reference = yieldc::detail::yield_reference_t<Y>;
  return std::is_same<slot<Y, E>,
                      yieldc::detail::bound_reference<reference>>::value;
}
template <class Y, class E, class T> constexpr bool keeps() {
  return std::is_same<slot<Y, E>, T>::value;
}

using std::string;
struct base {
  virtual ~base() {}
  int value = 1;
};
struct derived : base {};
struct hidden : private base {};
struct abstract {
  virtual ~abstract() {}
  virtual int f() const = 0;
};
struct concrete : abstract {
  int f() const override { return 7; }
};
struct to_lvalue {
  string const &text;
  operator string const &() const { return text; }
};
struct to_value {
  operator string() const { return "made"; }
};
struct immovable {
  immovable() = default;
  immovable(immovable const &) = delete;
};

// generator<string> hands out string const &.
static_assert(refers<string, string &>() && refers<string, string const &>(),
              "");
static_assert(refers<string, string &&>() && refers<string, string const &&>(),
              "");
static_assert(refers<string const, string &>(), "");
static_assert(keeps<string, string, string>(), "");
static_assert(keeps<string, string const, string>(), "");
static_assert(keeps<string, char const (&)[4], string>(), "");
static_assert(keeps<string, char const *, string>(), "");
static_assert(keeps<string, to_value &, string>(), "");
static_assert(keeps<string, to_value, string>(), "");
static_assert(refers<string, to_lvalue &>(), "");
static_assert(keeps<string, to_lvalue, to_lvalue>(), "");
static_assert(refers<immovable, immovable &>(), "");

// A derived object is not sliced, an abstract one can be yielded.
static_assert(refers<base, derived &>() && refers<base, derived const &>(), "");
static_assert(keeps<base, derived, derived>(), "");
static_assert(refers<abstract, concrete &>(), "");
static_assert(keeps<abstract, concrete, concrete>(), "");

// Small values are copied at once.
static_assert(keeps<int, int &, int>() && keeps<int, long &, int>(), "");
static_assert(keeps<int const, int, int>(), "");
static_assert(keeps<char const *, char const (&)[4], char const *>(), "");

// Too large for a step by value, and not the operand's type.
static_assert(keeps<long double, int &, long double>(), "");
static_assert(refers<long double, long double &>(), "");

// Arrays.
static_assert(refers<int[3], int (&)[3]>(), "");

// generator<T &> and generator<T const &>.
static_assert(refers<int &, int &>() && refers<base &, derived &>(), "");
static_assert(refers<string const &, string &>(), "");
static_assert(keeps<string const &, char const (&)[4], string>(), "");
static_assert(keeps<string const &, string, string>(), "");
static_assert(refers<int const &, int &>(), "");
static_assert(keeps<int const &, long &, int>(), "");
static_assert(keeps<int const &, int, int>(), "");

// generator<T &&>.
static_assert(refers<string &&, string &&>(), "");
static_assert(refers<base &&, derived &&>(), "");
static_assert(keeps<string &&, string, string>(), "");
static_assert(keeps<base &&, derived, derived>(), "");
static_assert(keeps<string &&, char const (&)[4], string>(), "");
static_assert(keeps<int &&, long &, int>(), "");

/// As a machine does it: construct the slot from the operand, a step from it.
#define YIELD(Y, operand)                                                      \
  ::new (yieldc::at(storage.object)) slot<Y, decltype((operand))>(operand);    \
  yieldc::step<Y> s(storage.object)

template <class T> union room {
  T object;
  room() {}
  ~room() {}
};

int main() {
  {
    traced a("a");
    trace().clear();
    room<slot<traced, traced &>> storage;
    YIELD(traced, a);
    CHECK(&*s == &a && took(""));
  }
  trace().clear();
  {
    room<slot<traced, traced>> storage;
    YIELD(traced, traced("t"));
    CHECK(took("+t") && s->name == "t");
    yieldc::kill(storage.object);
    CHECK(took("-t"));
  }
  {
    room<slot<traced, char const(&)[2]>> storage;
    YIELD(traced, "c");
    CHECK(took("+c") && s->name == "c");
    yieldc::kill(storage.object);
  }
  {
    concrete object;
    room<slot<abstract, concrete &>> storage;
    YIELD(abstract, object);
    CHECK(&*s == &object && s->f() == 7);
  }
  {
    room<slot<abstract, concrete>> storage;
    YIELD(abstract, concrete());
    CHECK(s->f() == 7);
    yieldc::kill(storage.object);
  }
  {
    string text("x");
    to_lvalue source = {text};
    room<slot<string, to_lvalue &>> storage;
    YIELD(string, source);
    CHECK(&*s == &text);
  }
  {
    std::unique_ptr<int> p(new int(1));
    room<slot<std::unique_ptr<int> &&, std::unique_ptr<int> &&>> storage;
    YIELD(std::unique_ptr<int> &&, std::move(p));
    CHECK(p != nullptr);
    std::unique_ptr<int> q = *s;
    CHECK(p == nullptr && *q == 1);
  }
  {
    room<slot<std::unique_ptr<int> &&, std::unique_ptr<int>>> storage;
    YIELD(std::unique_ptr<int> &&, std::unique_ptr<int>(new int(2)));
    std::unique_ptr<int> q = *s;
    CHECK(*q == 2);
    yieldc::kill(storage.object);
  }
  {
    int n = 3;
    room<slot<int &, int &>> storage;
    YIELD(int &, n);
    CHECK(&*s == &n);
  }
  {
    struct {
      unsigned bits : 3;
    } field = {5};
    room<slot<unsigned, unsigned &>> storage;
    YIELD(unsigned, field.bits);
    CHECK(*s == 5);
  }
}
