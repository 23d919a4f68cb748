// A step says what was yielded, without copying it, or that there is no more.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include <yieldc/generator.h>

#include "Inputs/check.h"

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

using yieldc::step;

template <class A, class B> constexpr bool same() {
  return std::is_same<A, B>::value;
}

namespace forms {
template <class Y> constexpr bool by_value() {
  return yieldc::detail::is_passed_by_value<Y>::value;
}
struct pair {
  int a, b;
};
struct big {
  long a, b;
};
struct copy_counts {
  copy_counts(copy_counts const &) {}
};
struct no_default {
  explicit no_default(int);
  int value;
};
struct const_member {
  int const value;
};
struct abstract {
  virtual ~abstract();
  virtual void f() = 0;
};
enum class color : char { red };

static_assert(by_value<int>() && by_value<char>() && by_value<double>(), "");
static_assert(by_value<int *>() && by_value<pair>() && by_value<color>(), "");
static_assert(by_value<int const>(), "");
static_assert(!by_value<big>() && !by_value<std::string>(), "");
static_assert(!by_value<int &>() && !by_value<int &&>(), "");
static_assert(!by_value<copy_counts>() && !by_value<no_default>(), "");
static_assert(!by_value<const_member>() && !by_value<int volatile>(), "");
static_assert(!by_value<abstract>() && !by_value<char[4]>(), "");

static_assert(std::is_trivially_copyable<step<int>>::value, "");
static_assert(std::is_trivially_copyable<step<std::string>>::value, "");
static_assert(sizeof(step<std::string>) == sizeof(void *), "");
static_assert(sizeof(step<std::string, int>) == 2 * sizeof(void *), "");
} // namespace forms

// The reference handed out; of a small value in a temporary step, the value.
static_assert(
    same<decltype(std::declval<step<int> &>().value()), int const &>(), "");
static_assert(same<decltype(std::declval<step<int>>().value()), int>(), "");
static_assert(same<decltype(*std::declval<step<int> const>()), int>(), "");
static_assert(
    same<decltype(*std::declval<step<std::string>>()), std::string const &>(),
    "");
static_assert(same<decltype(*std::declval<step<int &>>()), int &>(), "");
static_assert(same<decltype(*std::declval<step<int &&>>()), int &&>(), "");
static_assert(same<decltype(*std::declval<step<int const &>>()), int const &>(),
              "");
static_assert(same<decltype(std::declval<step<int, std::string>>().result()),
                   std::string &>(),
              "");
static_assert(
    same<decltype(std::declval<step<int, long &>>().result()), long &>(), "");

// Only explicitly made, or a yielded object could pass for a step.
static_assert(!std::is_convertible<int, step<int>>::value, "");
static_assert(!std::is_convertible<step<int>, bool>::value, "");
static_assert(!std::is_constructible<step<int &>, int>::value, "");
static_assert(!std::is_constructible<step<int &>, int const &>::value, "");

#if __cplusplus >= 201402L
constexpr step<int> seven(7);
static_assert(seven && *seven == 7 && !step<int>(), "");
constexpr int assigned() {
  step<int> s;
  s = step<int>(3);
  return s.value();
}
static_assert(assigned() == 3, "");
constexpr long answer = 42;
static_assert(step<int, long const>::returned(answer).result() == 42, "");
static_assert(step<int, long const>(7).value() == 7, "");
#endif

int main() {
  {
    int n = 5;
    step<int> s(n);
    CHECK(s && !s.done() && *s == 5 && s.value() == 5);
    step<int> copy = s;
    s = step<int>();
    CHECK(!s && s.done() && copy && *copy == 5);
  }
  {
    std::string text("text");
    step<std::string> s(text);
    CHECK(&*s == &text && &s.value() == &text && s->size() == 4);
    CHECK(!step<std::string>());
  }
  {
    int n = 5;
    step<int &> s(n);
    *s = 6;
    CHECK(n == 6);
  }
  {
    std::unique_ptr<int> p(new int(3));
    step<std::unique_ptr<int> &&> s(std::move(p));
    CHECK(p); // yielding moves nothing
    std::unique_ptr<int> taken(*s);
    CHECK(!p && *taken == 3);
    step<std::unique_ptr<int> &&> slot(taken);
    CHECK(&*slot->get() == taken.get());
  }
  {
    std::string text("r");
    step<int, std::string> s = step<int, std::string>::returned(text);
    CHECK(s.done() && s.has_result() && &s.result() == &text);
    CHECK((!step<int, std::string>().has_result()));
    CHECK_THROWS(yieldc::protocol_error, (step<int, std::string>().result()));
    step<int, std::string> yielded(4);
    CHECK(yielded && *yielded == 4 && !yielded.has_result());
    step<int, std::string> copy(yielded); // not from a converted step
    CHECK(copy && *copy == 4);
  }
}
