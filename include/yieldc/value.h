//===- yieldc/value.h - machines that are copied and moved ------*- C++ -*-===//
//
// A machine whose frame holds numbers and the like is copied byte by byte, as
// the language does it. One that holds objects copies those that are alive: the
// class has a switch from level to object, build_(), and this is the rest.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_VALUE_H
#define YIELDC_VALUE_H

#include "yieldc/storage.h"

namespace yieldc {

/// Constructs a copy of \p from, or moves it, into an object of the frame whose
/// lifetime starts here; of an array, element by element, and destroys those
/// that exist if one throws.
template <class T, class From> inline void construct(T &to, From &&from) {
  ::new (at(to)) T(static_cast<From &&>(from));
}
template <class T, size_t N, class From>
inline void construct(T (&to)[N], From &&from) {
  struct partial {
    T (&array)[N];
    size_t count;
    ~partial() {
      for (size_t i = count; i != 0; --i)
        kill(array[i - 1]);
    }
  } guard{to, 0};
  for (; guard.count != N; ++guard.count)
    construct(to[guard.count], static_cast<From &&>(from)[guard.count]);
  guard.count = 0;
}

/// Copies \p from, or \p moves it, into an object whose lifetime starts here.
template <class T> inline void rebuild(T &to, T &from, bool moves) {
  if (moves)
    construct(to, static_cast<T &&>(from));
  else
    construct(to, static_cast<T const &>(from));
}
/// The same where it can only be moved.
template <class T> inline void relocate(T &to, T &from) {
  construct(to, static_cast<T &&>(from));
}
/// Copies storage whose object, if there is one, is trivially copyable.
template <class T> inline void copy_bytes(T &to, T &from) noexcept {
  __builtin_memcpy(at(to), at(from), sizeof(T));
}

/// Builds in \p target what is alive in \p source: copies it, or \p moves it.
/// Reports protocol_error if that runs: what is alive then is known to nobody.
template <class Machine>
inline void build(Machine &target, Machine &source, bool moves) {
  int const state = access::state(source);
  if (state == running)
    detail::fail("yieldc: a running generator was copied or moved");
  int built = 0;
  {
    scope<Machine> const guard(target, built, 0);
    access::build(target, source, state, moves, built);
    built = 0;
  }
  access::state(target) = state;
}

/// Construction of \p target as a copy: a fork of \p source.
template <class Machine>
inline void fork(Machine &target, Machine const &source) {
  build(target, const_cast<Machine &>(source), false);
}
/// Construction of \p target from \p source, which is done then.
template <class Machine> inline void take(Machine &target, Machine &source) {
  build(target, source, true);
  source.return_();
}
/// \p target ends, and becomes what \p source was. Ends the program if moving
/// throws.
template <class Machine>
inline Machine &replace(Machine &target, Machine &source) noexcept {
  if (&target != &source) {
    target.~Machine();
    ::new (at(target)) Machine(static_cast<Machine &&>(source));
  }
  return target;
}

/// Assignment: \p target ends, and becomes a fork of \p source.
template <class Machine>
inline Machine &assign(Machine &target, Machine const &source) {
  Machine copy(source);
  return replace(target, copy);
}

namespace detail {
template <class T>
struct is_nothrow_element : constant<is_nothrow_movable<T>::value> {};
template <class T> struct is_nothrow_element<T &> : true_type {};
template <class T> struct is_nothrow_element<T &&> : true_type {};
template <class T, size_t N>
struct is_nothrow_element<T[N]> : is_nothrow_element<T> {};
} // namespace detail

/// Can objects of all these types be moved without a chance of an exception?
template <class... T> struct moves_nothrow : detail::true_type {};
template <class T, class... More>
struct moves_nothrow<T, More...>
    : detail::constant<detail::is_nothrow_element<T>::value &&
                       moves_nothrow<More...>::value> {};

} // namespace yieldc

#endif // YIELDC_VALUE_H
