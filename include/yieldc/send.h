//===- yieldc/send.h - the value that next(x) brings ------------*- C++ -*-===//
//
// The pending `co_yield` expression has the type S and the value x. The value
// stays where the caller has it until the expression takes it, so it is moved
// once. next() without a value sends `S{}`, made only if somebody looks.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_SEND_H
#define YIELDC_SEND_H

#include "yieldc/step.h"

namespace yieldc {

/// What one resumption brings along: a reference to the value sent, or nothing.
/// It must not outlive the call of next() that made it.
template <class S> class sent {
public:
  constexpr sent() noexcept : value_(nullptr) {}
  constexpr explicit sent(S &&value) noexcept
      : value_(detail::address_of(value)) {}

  constexpr bool has_value() const noexcept { return value_ != nullptr; }
  /// The value sent, as an rvalue, or the reference sent. Only if has_value().
  constexpr S &&value() const noexcept { return static_cast<S &&>(*value_); }
  /// The value of the `co_yield` expression: moved from what was sent, or
  /// `S{}`. Reports protocol_error if nothing was sent and there is no `S{}`.
  YIELDC_CONSTEXPR14 S take() const {
    if (value_)
      return static_cast<S &&>(*value_);
    return none(detail::constant<detail::is_default_constructible<S>::value>());
  }

private:
  static constexpr S none(detail::true_type) { return S(); }
  [[noreturn]] static S none(detail::false_type) {
    detail::fail("yieldc: next() needs a value to send");
  }

  detail::remove_reference_t<S> *value_;
};

/// The type of a `co_yield` expression, where an emitted class needs it in a
/// `decltype`. Never defined.
template <class S> S sent_value() noexcept;

template <> class sent<void> {
public:
  constexpr bool has_value() const noexcept { return false; }
  YIELDC_CONSTEXPR14 void take() const noexcept {}
};

namespace detail {

template <class Derived, class Y, class S, class R> class sender_base {
public:
  /// Runs to the next `co_yield` or the end; the pending one evaluates to
  /// `S{}`. Whatever the body throws leaves next(), and then it is done.
  YIELDC_CONSTEXPR14 step<Y, R> next() { return resume(sent<S>()); }
  /// The same, and the pending `co_yield` evaluates to \p value, which the
  /// first call ignores.
  YIELDC_CONSTEXPR14 step<Y, R> next(S &&value) {
    return resume(sent<S>(static_cast<S &&>(value)));
  }

private:
  YIELDC_CONSTEXPR14 step<Y, R> resume(sent<S> value) {
    return static_cast<Derived &>(*this).resume(value);
  }
};

} // namespace detail

/// The overloads of next() of a generator that is sent S, for a class that has
/// `step<Y, R> resume(sent<S>)`.
template <class Derived, class Y, class S, class R>
class sender : public detail::sender_base<Derived, Y, S, R> {
public:
  using detail::sender_base<Derived, Y, S, R>::next;
  YIELDC_CONSTEXPR14 step<Y, R> next(S const &value) { return next(S(value)); }
};
template <class Derived, class Y, class T, class R>
class sender<Derived, Y, T &, R>
    : public detail::sender_base<Derived, Y, T &, R> {};
template <class Derived, class Y, class T, class R>
class sender<Derived, Y, T &&, R>
    : public detail::sender_base<Derived, Y, T &&, R> {};
template <class Derived, class Y, class R> class sender<Derived, Y, void, R> {
public:
  /// Runs to the next `co_yield` or the end. Whatever the body throws leaves
  /// next(), and then it is done.
  YIELDC_CONSTEXPR14 step<Y, R> next() {
    return static_cast<Derived &>(*this).resume(sent<void>());
  }
};

} // namespace yieldc

#endif // YIELDC_SEND_H
