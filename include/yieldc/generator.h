//===- yieldc/generator.h - generators --------------------------*- C++ -*-===//
//
// What a program includes to write and to use generators.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_GENERATOR_H
#define YIELDC_GENERATOR_H

#include "yieldc/boxed_machine.h"
#include "yieldc/config.h"
#include "yieldc/elements.h"
#include "yieldc/emitted.h"

namespace yieldc {
template <class Y, class S = void, class R = void> class generator;
}

#if YIELDC_NATIVE
#include "yieldc/promise.h"
#endif

namespace yieldc {

/// Chooses the constructor of generator that makes a machine of type `M`.
template <class M> struct in_place {};

/// A generator that yields `Y`, is sent `S` by next(x) and returns `R`, of any
/// making: a coroutine, or any machine with the same three types. It owns what
/// it holds; it moves, and does not copy.
///
/// Moving takes constant time, and invalidates steps and iterators only if a
/// small machine lies inside.
template <class Y, class S, class R>
class generator : public machine<generator<Y, S, R>, Y, S, R>,
                  public sender<generator<Y, S, R>, Y, S, R> {
  using box = detail::box<Y, S, R>;

public:
  using step_type = step<Y, R>;
#if YIELDC_NATIVE
  using promise_type = detail::promise<Y, S, R>;
#endif

  /// A generator that is done.
  generator() noexcept = default;
  /// Holds \p content, a class derived from `machine<M, Y, S, R>`; it is moved
  /// (or copied) once.
  template <class M, class Machine = detail::remove_cvref_t<M>,
            class = detail::enable_if_t<
                detail::is_machine_of_types<Machine, Y, S, R>::value &&
                !detail::is_same<Machine, generator>::value>>
  generator(M &&content) {
    detail::boxed_machine<Machine, Y, S, R>::emplace(
        box_, static_cast<M &&>(content));
  }
  /// Holds a machine of type `M`, constructed where it is to stay.
  template <class M, class... Args>
  explicit generator(in_place<M>, Args &&...args) {
    detail::boxed_machine<M, Y, S, R>::emplace(box_,
                                               static_cast<Args &&>(args)...);
  }

  using sender<generator, Y, S, R>::next;

#ifdef __YIELDC__
  // The tool reads these for machines, which can be copied and reset. Nobody
  // calls them.
  generator(generator &&) = default;
  generator &operator=(generator &&) = default;
  generator(generator const &);
  generator &operator=(generator const &);
  void reset();
#endif

  /// Has it come to its end, in whatever way?
  bool done() const noexcept { return box_.operations().done(box_); }

#if YIELDC_EXCEPTIONS
  /// The pending `co_yield` throws \p error; then as next(). A generator that
  /// has not started, or is done, throws it at once, and is done.
  step_type throw_(std::exception_ptr error) {
    return box_.operations().raise(box_,
                                   static_cast<std::exception_ptr &&>(error));
  }
#endif

  /// Destroys what is live in the body, innermost first, and its parameters;
  /// the generator is done. Nothing happens if it was.
  void return_() {
    check_not_running();
    if (!done())
      box_.clear(true);
  }
  /// The same, and result() is then \p value.
  template <class T = R,
            class = detail::enable_if_t<detail::is_convertible<T &&, R>::value>>
  void return_(T &&value) {
    check_not_running();
    if (done())
      return;
    box_.clear(true);
    detail::boxed_machine<detail::returned<Y, S, R>, Y, S, R>::emplace(
        box_, static_cast<T &&>(value));
    box_.state = detail::status::returned;
  }

  /// What the body returned, or what return_() was given; it lives in the
  /// generator. Reports protocol_error if there is no such value.
  template <class T = R> T &result() {
    detail::remove_reference_t<T> *const object =
        box_.operations().result(box_);
    if (!object)
      detail::fail("yieldc: no result");
    return *object;
  }

private:
  friend class sender<generator, Y, S, R>;
  friend class detail::sender_base<generator, Y, S, R>;
  friend struct access;
#if YIELDC_NATIVE
  friend promise_type;
  explicit generator(promise_type &coroutine) noexcept {
    detail::coroutine_content<Y, S, R>::emplace(box_, coroutine);
  }
#endif

  step_type resume(sent<S> value) { return box_.next(value); }
  void check_not_running() const {
    if (box_.operations().running(box_))
      detail::fail("yieldc: a running generator was told to return");
  }

  box box_;
};

#ifdef __YIELDC__
namespace detail {
/// The tool has the compiler see a call of this at the start of each handler;
/// see its front end.
void handler_hook();
} // namespace detail
#endif

} // namespace yieldc

#endif // YIELDC_GENERATOR_H
