//===- yieldc/parts.h - structured bindings of templates --------*- C++ -*-===//
//
// What the names of a structured binding mean is not known in a template. The
// output declares them again where it uses them, as references to the parts of
// the object that it keeps.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_PARTS_H
#define YIELDC_PARTS_H

#include "yieldc/traits.h"

#if __cplusplus >= 201703L && YIELDC_HOSTED
#include <array>
#include <tuple>
#include <utility>

namespace yieldc {
namespace detail {

template <class T, class = void> struct is_tuple_like : false_type {};
template <class T>
struct is_tuple_like<T, decltype(void(std::tuple_size<T>::value))> : true_type {
};
template <class T> struct is_standard_tuple : false_type {};
template <class... T> struct is_standard_tuple<std::tuple<T...>> : true_type {};
template <class A, class B>
struct is_standard_tuple<std::pair<A, B>> : true_type {};
template <class T, size_t N>
struct is_standard_tuple<std::array<T, N>> : true_type {};

template <size_t I, class First, class... More>
constexpr auto &nth(First &first, More &...more) noexcept {
  if constexpr (I == 0)
    return first;
  else
    return nth<I - 1>(more...);
}

template <class...> struct types {};
template <size_t I, class Types> struct nth_type;
template <class First, class... More>
struct nth_type<0, types<First, More...>> {
  using type = First;
};
template <size_t I, class First, class... More>
struct nth_type<I, types<First, More...>> : nth_type<I - 1, types<More...>> {};

} // namespace detail

/// \p object, of which a structured binding names the parts. Does not compile
/// where that calls functions of the user's, which are to be called once.
template <class T> constexpr T &parts(T &object) noexcept {
  using bare = detail::remove_cv_t<T>;
  static_assert(!detail::is_tuple_like<bare>::value ||
                    detail::is_standard_tuple<bare>::value,
                "yieldc: not possible: a structured binding of a type with its "
                "own `get` in a template; name the object, and call `get`");
  return object;
}

template <class T> constexpr T const &as_const(T &object) noexcept {
  return object;
}

/// The part of \p object that the name at `I` of `N` means. At most eight.
template <size_t I, size_t N, class T> constexpr auto &part(T &object) {
  static_assert(N <= 8, "yieldc: not possible: a structured binding of more "
                        "than eight names in a template; name the object, and "
                        "call `get` or name its members");
  if constexpr (N == 1) {
    auto &[a] = object;
    return detail::nth<I>(a);
  } else if constexpr (N == 2) {
    auto &[a, b] = object;
    return detail::nth<I>(a, b);
  } else if constexpr (N == 3) {
    auto &[a, b, c] = object;
    return detail::nth<I>(a, b, c);
  } else if constexpr (N == 4) {
    auto &[a, b, c, d] = object;
    return detail::nth<I>(a, b, c, d);
  } else if constexpr (N == 5) {
    auto &[a, b, c, d, e] = object;
    return detail::nth<I>(a, b, c, d, e);
  } else if constexpr (N == 6) {
    auto &[a, b, c, d, e, f] = object;
    return detail::nth<I>(a, b, c, d, e, f);
  } else if constexpr (N == 7) {
    auto &[a, b, c, d, e, f, g] = object;
    return detail::nth<I>(a, b, c, d, e, f, g);
  } else {
    auto &[a, b, c, d, e, f, g, h] = object;
    return detail::nth<I>(a, b, c, d, e, f, g, h);
  }
}

/// The types with which the `N` names are declared: for `decltype`.
template <size_t N, class T> constexpr auto part_types(T &object) {
  if constexpr (N == 1) {
    auto &[a] = object;
    return detail::types<decltype(a)>();
  } else if constexpr (N == 2) {
    auto &[a, b] = object;
    return detail::types<decltype(a), decltype(b)>();
  } else if constexpr (N == 3) {
    auto &[a, b, c] = object;
    return detail::types<decltype(a), decltype(b), decltype(c)>();
  } else if constexpr (N == 4) {
    auto &[a, b, c, d] = object;
    return detail::types<decltype(a), decltype(b), decltype(c), decltype(d)>();
  } else if constexpr (N == 5) {
    auto &[a, b, c, d, e] = object;
    return detail::types<decltype(a), decltype(b), decltype(c), decltype(d),
                         decltype(e)>();
  } else if constexpr (N == 6) {
    auto &[a, b, c, d, e, f] = object;
    return detail::types<decltype(a), decltype(b), decltype(c), decltype(d),
                         decltype(e), decltype(f)>();
  } else if constexpr (N == 7) {
    auto &[a, b, c, d, e, f, g] = object;
    return detail::types<decltype(a), decltype(b), decltype(c), decltype(d),
                         decltype(e), decltype(f), decltype(g)>();
  } else {
    auto &[a, b, c, d, e, f, g, h] = object;
    return detail::types<decltype(a), decltype(b), decltype(c), decltype(d),
                         decltype(e), decltype(f), decltype(g), decltype(h)>();
  }
}
template <size_t I, class Types>
using part_type = typename detail::nth_type<I, Types>::type;

} // namespace yieldc
#endif

#endif // YIELDC_PARTS_H
