//===- yieldc/protocol.h - what can be done to a machine --------*- C++ -*-===//
//
// Emitted machines have next(). The rest of the protocol needs only their
// state, and what is alive at it; so it is written once, here.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_PROTOCOL_H
#define YIELDC_PROTOCOL_H

#include "yieldc/returning.h"
#include "yieldc/send.h"

namespace yieldc {

/// Holds the state of a machine while it runs: whoever resumes it then is told
/// so, and however it is left, it is finished, unless it was suspended.
class run {
public:
  /// Reports protocol_error if the machine runs already.
  explicit run(int &state) : state_(state) {
    if (state == running)
      detail::fail("yieldc: a running generator was resumed");
    state = running;
  }
  run(run const &) = delete;
  run &operator=(run const &) = delete;
  ~run() {
    if (state_ == running)
      state_ = finished;
  }

private:
  int &state_;
};

namespace detail {

/// The protocol of an emitted machine `Derived` beside next(): a class with
/// `int state_` that befriends yieldc::access.
template <class Derived, class Y, class S, class R> class protocol {
  template <class D> using if_emitted = decltype(access::state(declval<D &>()));

public:
  /// Has it come to its end, in whatever way?
  template <class D = Derived, class = if_emitted<D>>
  YIELDC_CONSTEXPR14 bool done() const noexcept {
    return access::state(self()) == finished;
  }

  /// Destroys what is live in the body, innermost first; the generator is done.
  /// So is one that it delegates to, even if somebody else owns that.
  /// Nothing happens if it was. Reports protocol_error if it is running.
  template <class D = Derived, class = if_emitted<D>> void return_() {
    int &state = access::state(self());
    if (state == finished)
      return;
    int const suspended = state;
    run const guard(state);
    access::end_inner(self(), 0);
    access::finish(self(), suspended, 0);
  }
  /// The same, and result() is then \p value.
  template <class T = R, class D = Derived, class = if_emitted<D>,
            class = enable_if_t<is_convertible<T &&, R>::value>>
  void return_(T &&value) {
    if (done())
      return;
    return_();
    access::returned(self()).return_value(static_cast<T &&>(value));
  }

  /// Ends as return_() does, and starts again, with the same parameters, at the
  /// following next(). There is no such function where the body may change its
  /// parameters: copy the generator before its first next() instead.
  template <class D = Derived, class = if_emitted<D>> void reset() {
    static_assert(access::restartable<D>(0),
                  "yieldc: reset() of a generator that may change a parameter: "
                  "copy it before its first next() instead");
    return_();
    access::forget(self(), 0);
    access::state(self()) = start;
  }

  /// What the body returned, or what return_() was given; it lives in the
  /// generator. Reports protocol_error if there is no such value.
  template <class T = R, class D = Derived>
  auto result() -> decltype(*access::returned(declval<D &>()).result()) {
    remove_reference_t<T> *const object = access::returned(self()).result();
    if (!object)
      fail("yieldc: no result");
    return *object;
  }

#if YIELDC_EXCEPTIONS
  /// The pending `co_yield` throws \p error; then as next(). A generator that
  /// has not started, or is done, throws it at once, and is done. Reports
  /// protocol_error if it is running.
  template <class D = Derived, class = if_emitted<D>>
  step<Y, R> throw_(std::exception_ptr error) {
    int const state = access::state(self());
    if (state > start && access::inject(self(), error, 0))
      return resume(is_void<S>());
    run const guard(access::state(self()));
    struct unwinding {
      Derived &machine;
      int state;
      ~unwinding() { access::finish(machine, state, 0); }
    } const leaving{self(), state};
    // Not kept: the exception is to end with its handler.
    std::exception_ptr thrown;
    swap(thrown, error);
    std::rethrow_exception(static_cast<std::exception_ptr &&>(thrown));
  }
#endif

private:
  YIELDC_CONSTEXPR14 Derived &self() noexcept {
    return static_cast<Derived &>(*this);
  }
  constexpr Derived const &self() const noexcept {
    return static_cast<Derived const &>(*this);
  }
  step<Y, R> resume(true_type) { return self().next(); }
  step<Y, R> resume(false_type) { return self().resume(sent<S>()); }
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_PROTOCOL_H
