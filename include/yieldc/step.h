//===- yieldc/step.h - what one call of next() returns ----------*- C++ -*-===//
//
// A step says either "this object was yielded" or "the generator is done".
//
// It refers to the yielded object and never copies it. The exception nobody
// can notice: a value of a small trivial type travels inside the step, in
// registers, which is up to twice as fast as pointing to it.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_STEP_H
#define YIELDC_STEP_H

#include "yieldc/traits.h"

#if YIELDC_EXCEPTIONS
#include <exception>
#endif

namespace yieldc {

#if YIELDC_EXCEPTIONS
/// Thrown when a generator is used in a way its protocol does not have: it is
/// resumed while it runs, or asked for a result it has not got. Where there
/// are no exceptions the program is aborted instead.
class protocol_error : public std::exception {
public:
  /// \p what must have static storage duration.
  explicit protocol_error(char const *what) noexcept : what_(what) {}
  char const *what() const noexcept override { return what_; }

private:
  char const *what_;
};
#endif

namespace detail {

/// Reports a misuse: throws protocol_error, or aborts without exceptions.
[[noreturn]] inline void fail(char const *what) {
#if YIELDC_EXCEPTIONS
  throw protocol_error(what);
#else
  static_cast<void>(what);
  __builtin_abort();
#endif
}

/// What `generator<Y>` hands out: `Y const &` for an object type, and for a
/// reference type that reference.
template <class Y> struct yield_reference {
  using type = Y const &;
};
template <class Y> struct yield_reference<Y &> {
  using type = Y &;
};
template <class Y> struct yield_reference<Y &&> {
  using type = Y &&;
};
template <class Y> using yield_reference_t = typename yield_reference<Y>::type;

/// Pointer to what a generator of Y hands out.
template <class Y>
using yield_pointer_t = remove_reference_t<yield_reference_t<Y>> *;

/// Does a step carry its Y by value? Only for types whose copies, assignments
/// and destruction run no user code; up to 8 bytes, so that value and flag
/// return in registers.
template <class Y>
struct is_passed_by_value
    : constant<sizeof(Y) <= 8 && __is_trivially_copyable(Y) &&
               __is_trivially_constructible(Y) &&
               __is_trivially_constructible(Y, Y const &) &&
               __is_trivially_assignable(remove_cv_t<Y> &, Y const &)> {};
template <class Y> struct is_passed_by_value<Y &> : false_type {};
template <class Y> struct is_passed_by_value<Y &&> : false_type {};
template <class Y> struct is_passed_by_value<Y volatile> : false_type {};
template <class Y> struct is_passed_by_value<Y const volatile> : false_type {};
template <class Y, size_t N> struct is_passed_by_value<Y[N]> : false_type {};

/// The yielded half of a step: a pointer to the object, null when done.
template <class Y, bool ByValue = is_passed_by_value<Y>::value>
class yielded_object {
public:
  using reference = yield_reference_t<Y>;
  using pointer = yield_pointer_t<Y>;

  constexpr yielded_object() noexcept : object_(nullptr) {}
  constexpr explicit yielded_object(reference object) noexcept
      : object_(address_of(object)) {}

  constexpr bool done() const noexcept { return object_ == nullptr; }
  constexpr reference value() const noexcept {
    return static_cast<reference>(*object_);
  }
  constexpr reference operator*() const noexcept {
    return static_cast<reference>(*object_);
  }
  constexpr pointer operator->() const noexcept { return object_; }

private:
  pointer object_;
};

template <class Y> class yielded_object<Y &&, false> {
public:
  using reference = Y &&;
  using pointer = Y *;

  constexpr yielded_object() noexcept : object_(nullptr) {}
  constexpr explicit yielded_object(Y &&object) noexcept
      : object_(address_of(object)) {}
  /// From the slot a machine built the object in, which is an lvalue.
  constexpr explicit yielded_object(Y &slot) noexcept
      : object_(address_of(slot)) {}

  constexpr bool done() const noexcept { return object_ == nullptr; }
  constexpr reference value() const noexcept {
    return static_cast<Y &&>(*object_);
  }
  constexpr reference operator*() const noexcept {
    return static_cast<Y &&>(*object_);
  }
  constexpr pointer operator->() const noexcept { return object_; }

private:
  pointer object_;
};

template <class Y> class yielded_object<Y, true> {
public:
  using value_type = remove_cv_t<Y>;
  using reference = value_type const &;
  using pointer = value_type const *;

  constexpr yielded_object() noexcept : object_(), yielded_(0) {}
  constexpr explicit yielded_object(reference object) noexcept
      : object_(object), yielded_(1) {}

  constexpr bool done() const noexcept { return yielded_ == 0; }
  // A reference into a step that is about to die would dangle, so a temporary
  // step gives the value itself.
  constexpr reference value() const & noexcept { return object_; }
  constexpr value_type value() const && noexcept { return object_; }
  constexpr reference operator*() const & noexcept { return object_; }
  constexpr value_type operator*() const && noexcept { return object_; }
  constexpr pointer operator->() const noexcept { return address_of(object_); }

private:
  value_type object_;
  size_t yielded_;
};

} // namespace detail

/// What `next()` returns: the object just yielded, or the news that the
/// generator is done. Copying a step copies at most a pointer, a small value
/// and a flag; every operation takes constant time.
///
/// A step is valid until the generator is resumed, moved or destroyed.
template <class Y, class R = void>
class step : public detail::yielded_object<Y> {
  using base = detail::yielded_object<Y>;

public:
  using reference = detail::yield_reference_t<Y>;
  using return_type = R;

  /// A step that is done and has no result: an exception, return_() or an
  /// earlier step ended the generator.
  constexpr step() noexcept : base() {}
  /// A step that yielded an object, which must outlive the step.
  using base::base;
  /// A step that is done because the body returned \p result, which lives in
  /// the generator.
  static constexpr step returned(R &result) noexcept {
    return step(detail::address_of(result), 0);
  }

  constexpr explicit operator bool() const noexcept { return !base::done(); }
  /// Was there a `co_return` whose value result() can give?
  constexpr bool has_result() const noexcept { return result_ != nullptr; }
  /// What the body returned, an object that lives in the generator.
  /// Reports protocol_error if has_result() is false.
  constexpr R &result() const {
    return result_ ? *result_ : (detail::fail("yieldc: no result"), *result_);
  }

private:
  using pointer_to_result = detail::remove_reference_t<R> *;
  constexpr step(pointer_to_result result, int) noexcept
      : base(), result_(result) {}

  pointer_to_result result_ = nullptr;
};

template <class Y> class step<Y, void> : public detail::yielded_object<Y> {
  using base = detail::yielded_object<Y>;

public:
  using reference = detail::yield_reference_t<Y>;
  using return_type = void;

  /// A step that is done.
  constexpr step() noexcept : base() {}
  /// A step that yielded an object, which must outlive the step.
  using base::base;

  constexpr explicit operator bool() const noexcept { return !base::done(); }
};

} // namespace yieldc

#endif // YIELDC_STEP_H
