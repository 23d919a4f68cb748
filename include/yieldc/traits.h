//===- yieldc/traits.h - the few type traits the runtime needs --*- C++ -*-===//
//
// Own ones, because avr-gcc has no <type_traits>, and because a header that
// every generated file includes should be quick to parse.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_TRAITS_H
#define YIELDC_TRAITS_H

#include "yieldc/config.h"

namespace yieldc {
namespace detail {

template <bool Value> struct constant {
  static constexpr bool value = Value;
};
using true_type = constant<true>;
using false_type = constant<false>;

template <class A, class B> struct is_same : false_type {};
template <class A> struct is_same<A, A> : true_type {};

template <bool Condition, class Then, class Else> struct conditional {
  using type = Then;
};
template <class Then, class Else> struct conditional<false, Then, Else> {
  using type = Else;
};
template <bool Condition, class Then, class Else>
using conditional_t = typename conditional<Condition, Then, Else>::type;

template <bool Condition, class T = void> struct enable_if {};
template <class T> struct enable_if<true, T> {
  using type = T;
};
template <bool Condition, class T = void>
using enable_if_t = typename enable_if<Condition, T>::type;

template <class... T> struct make_void {
  using type = void;
};
template <class... T> using void_t = typename make_void<T...>::type;

template <class T> struct remove_reference {
  using type = T;
};
template <class T> struct remove_reference<T &> {
  using type = T;
};
template <class T> struct remove_reference<T &&> {
  using type = T;
};
template <class T>
using remove_reference_t = typename remove_reference<T>::type;

template <class T> struct remove_cv {
  using type = T;
};
template <class T> struct remove_cv<T const> {
  using type = T;
};
template <class T> struct remove_cv<T volatile> {
  using type = T;
};
template <class T> struct remove_cv<T const volatile> {
  using type = T;
};
template <class T> using remove_cv_t = typename remove_cv<T>::type;
template <class T> using remove_cvref_t = remove_cv_t<remove_reference_t<T>>;

template <class T> struct is_reference : false_type {};
template <class T> struct is_reference<T &> : true_type {};
template <class T> struct is_reference<T &&> : true_type {};

template <class T> struct is_rvalue_reference : false_type {};
template <class T> struct is_rvalue_reference<T &&> : true_type {};

template <class T, class = void> struct add_reference {
  using lvalue = T; // void
  using rvalue = T;
};
template <class T> struct add_reference<T, void_t<T &>> {
  using lvalue = T &;
  using rvalue = T &&;
};
template <class T>
using add_lvalue_reference_t = typename add_reference<T>::lvalue;
template <class T>
using add_rvalue_reference_t = typename add_reference<T>::rvalue;

template <class T>
struct is_void : constant<is_same<remove_cv_t<T>, void>::value> {};

template <class T> struct is_volatile : false_type {};
template <class T> struct is_volatile<T volatile> : true_type {};

template <class T> struct is_array : false_type {};
template <class T> struct is_array<T[]> : true_type {};
template <class T, size_t N> struct is_array<T[N]> : true_type {};

/// `T &&` for an object or reference type `T`; only for unevaluated operands.
template <class T> T &&declval() noexcept;

/// No class, array or function. \p T is an object or function type.
template <class T, class = void> struct is_scalar : false_type {};
template <class T>
struct is_scalar<T, void_t<decltype(T(declval<T &>()))>>
    : constant<!__is_class(T) && !__is_union(T) && !is_array<T>::value> {};

/// Does an expression of type and category `From` convert to `To` implicitly?
template <class From, class To, class = void>
struct is_convertible : false_type {};
template <class To> void take(To) noexcept;
template <class From, class To>
struct is_convertible<From, To, void_t<decltype(take<To>(declval<From>()))>>
    : true_type {};

/// Is `Derived` the class `Base`, or does it derive from it?
template <class Base, class Derived>
struct is_same_or_derived
    : constant<is_same<remove_cv_t<Base>, remove_cv_t<Derived>>::value ||
               __is_base_of(remove_cv_t<Base>, remove_cv_t<Derived>)> {};

/// Can a `T` be constructed from an expression of type and category `From`?
template <class T, class From, class = void>
struct is_made_from : false_type {};
template <class T, class From>
struct is_made_from<T, From, void_t<decltype(T(declval<From>()))>> : true_type {
};

/// Can a `T` be moved without a chance of an exception?
template <class T, class = void> struct is_nothrow_movable : false_type {};
template <class T>
struct is_nothrow_movable<T, void_t<decltype(T(declval<T>()))>>
    : constant<noexcept(T(declval<T>()))> {};

template <class T, class = void>
struct is_default_constructible : false_type {};
template <class T>
struct is_default_constructible<T, void_t<decltype(T())>> : true_type {};

// The address of an object whose class may overload operator&. Compilers old
// enough to lack the builtin do not evaluate the cast in a constant expression,
// but they also offer no way that would be.
#if defined(__clang__) || (defined(__GNUC__) && __GNUC__ >= 7) ||              \
    defined(_MSC_VER)
template <class T> constexpr T *address_of(T &object) noexcept {
  return __builtin_addressof(object);
}
#else
template <class T> inline T *address_of(T &object) noexcept {
  return reinterpret_cast<T *>(
      &const_cast<char &>(reinterpret_cast<char const volatile &>(object)));
}
#endif
template <class T> void address_of(T const &&) = delete;

} // namespace detail
} // namespace yieldc

#endif // YIELDC_TRAITS_H
