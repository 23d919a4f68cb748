//===- yieldc/emitted.h - what emitted classes are written with -*- C++ -*-===//
//
// Small helpers that only the text yieldc writes has a use for.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_EMITTED_H
#define YIELDC_EMITTED_H

#include "yieldc/calls.h"
#include "yieldc/delegated.h"
#include "yieldc/late.h"
#include "yieldc/pack.h"
#include "yieldc/parts.h"
#include "yieldc/range.h"
#include "yieldc/storage.h"
#include "yieldc/value.h"

#if YIELDC_HOSTED
#include <cstdlib>
#endif

namespace yieldc {

/// The type a variable declared `auto` has when it is initialised with an
/// expression of type \p T: no reference, no top-level const, arrays and
/// functions as pointers.
template <class T> struct decayed {
  using type = detail::remove_cv_t<detail::remove_reference_t<T>>;
};
template <class T, size_t N> struct decayed<T (&)[N]> {
  using type = T *;
};
template <class T, size_t N> struct decayed<T[N]> {
  using type = T *;
};
template <class R, class... A> struct decayed<R (&)(A...)> {
  using type = R (*)(A...);
};

/// What a range-based for over a braced list of expressions of the types given,
/// which are alike once decayed, walks over.
template <class First, class...> struct listed {
  using element = typename decayed<First>::type const;
};

/// What a range-based for walks a range of type \p T with.
template <class T> struct iterator_of {
  using type =
      typename decayed<decltype(range_begin(detail::declval<T &>()))>::type;
};

/// The address of the object that a variable `T &r = object;` refers to.
template <class T> inline T *address(T &object) noexcept {
  return detail::address_of(object);
}
/// The address of the object that a variable `T &&r = …;` refers to.
template <class T>
inline T *rvalue_address(detail::remove_reference_t<T> &&object) noexcept {
  return detail::address_of(object);
}

template <class T, size_t N>
inline T (*rvalue_address(T (&&array)[N]) noexcept)[N] {
  return &array;
}

/// Copies an array of trivially copyable elements, of any dimension.
template <class T> inline void copy_array(T &to, T const &from) noexcept {
  to = from;
}
template <class T, size_t N>
inline void copy_array(T (&to)[N], T const (&from)[N]) noexcept {
  for (size_t i = 0; i != N; ++i)
    copy_array(to[i], from[i]);
}

/// Lies over an object that a new-expression could not initialise as `T x = e;`
/// does, without the explicit constructors, and over an array of arrays: the
/// member of an aggregate is initialised so.
template <class T> struct aggregate {
  T object;
};

/// Copy-constructs the elements of an array whose lifetime starts here, from
/// the first to the last; destroys those that exist if one throws.
template <class T, class From>
inline void copy_construct(T &to, From const &from) {
  ::new (at(to)) T(from);
}
template <class T, class From, size_t N>
inline void copy_construct(T (&to)[N], From const (&from)[N]) {
  struct partial {
    T (&array)[N];
    size_t count;
    ~partial() {
      for (size_t i = count; i != 0; --i)
        kill(array[i - 1]);
    }
  } guard{to, 0};
  for (; guard.count != N; ++guard.count)
    copy_construct(to[guard.count], from[guard.count]);
  guard.count = 0;
}

/// Ends the program unless \p state says that a machine has not started: one
/// that may point into itself cannot be moved later.
inline void require_unstarted(int state) noexcept {
  if (state > start) {
#if YIELDC_HOSTED
    std::abort();
#else
    __builtin_trap();
#endif
  }
}

/// What stands for a reference `Reference r = e;` in a template: the object
/// that `e` designates or makes, if `r` binds to that, else one converted from
/// it.
/// \p E is `decltype((e))`.
template <class Reference, class E,
          bool = detail::is_reference<Reference>::value>
struct kept {
  struct type {
    using declared = Reference;
    detail::conditional_t<detail::binds_directly<Reference, E>::value, E,
                          detail::remove_cvref_t<Reference>>
        object;
    detail::remove_reference_t<Reference> &operator*() const noexcept {
      return const_cast<type &>(*this).object;
    }
    Reference get() const noexcept { return static_cast<Reference>(**this); }
  };
};

/// `Reference` is none: `r` is an object of its own.
template <class T, class E> struct kept<T, E, false> {
  struct type {
    using declared = T;
    T object;
    T &operator*() const noexcept { return const_cast<type &>(*this).object; }
  };
};

/// What stands for a reference `auto &&r = e;` in a template, where it is not
/// known before instantiation whether `r` keeps a temporary alive. \p E is
/// `decltype((e))`. Initialised as an aggregate, so that a temporary is built
/// in place; `*` gives the object, get() what the expression was.
template <class E> struct bound {
  struct type {
    E object;
    // In a const member function GCC takes a local class's members for const.
    E &operator*() const noexcept { return const_cast<type &>(*this).object; }
    E &&get() const noexcept { return static_cast<E &&>(**this); }
  };
};
template <class T> struct bound<T &> {
  struct type {
    T &object;
    T &operator*() const noexcept { return object; }
    T &get() const noexcept { return object; }
  };
};
template <class T> struct bound<T &&> {
  struct type {
    T &&object;
    T &operator*() const noexcept { return object; }
    T &&get() const noexcept { return static_cast<T &&>(object); }
  };
};

/// \p T, but what is looked up in it is found only once the class template \p
/// Machine is instantiated: where that is declared \p T is not complete.
template <class T, class Machine> struct dependent {
  using type = T;
};

/// What stands for a variable of a branch of `if constexpr` that is not taken.
struct discarded {};

namespace detail {
template <bool IsTaken, class Machine, template <class> class Type,
          template <class> class... Conditions>
struct taken {
  using type = discarded;
};
template <class Machine, template <class> class Type>
struct taken<true, Machine, Type> : Type<Machine> {};
template <class Machine, template <class> class Type,
          template <class> class Condition,
          template <class> class... Conditions>
struct taken<true, Machine, Type, Condition, Conditions...>
    : taken<Condition<Machine>::value, Machine, Type, Conditions...> {};
} // namespace detail

/// The type of a variable in a branch of `if constexpr` of \p Machine: \p
/// Type's, which is looked at only if each of \p Conditions holds. Each is
/// looked at only if those before hold.
template <class Machine, template <class> class Type,
          template <class> class... Conditions>
using taken = detail::taken<true, Machine, Type, Conditions...>;

/// Whether such a branch is taken.
template <bool Value> struct condition {
  static constexpr bool value = Value;
};

/// The same for a local class: what says the type returns a branch_type, or
/// nothing where the branch is not taken.
template <class T> struct branch_type {
  using type = T;
};
template <class Result> struct of_branch : Result {};
template <> struct of_branch<void> {
  using type = discarded;
};

/// What stands for an operand in a template that is read before a suspension
/// and used after it: the value of a scalar, the address of an object. \p E is
/// `decltype((e))`, of an lvalue.
template <class E, bool = detail::is_scalar<detail::remove_cvref_t<E>>::value>
struct operand : bound<E> {};
template <class E> struct operand<E, true> {
  struct type {
    detail::remove_cvref_t<E> object;
    detail::remove_cvref_t<E> const &get() const noexcept { return object; }
  };
};

} // namespace yieldc

#endif
