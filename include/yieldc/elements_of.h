//===- yieldc/elements_of.h - delegation ------------------------*- C++ -*-===//
//
// `co_yield elements_of(inner)`. A coroutine with the same types as the
// delegating one becomes a link of its chain; all else joins through a relay.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ELEMENTS_OF_H
#define YIELDC_ELEMENTS_OF_H

#include "yieldc/elements.h"
#include "yieldc/relay.h"

namespace yieldc {
template <class Y, class S, class R> class generator;

namespace detail {

/// How a generator that yields `Y` and is sent `S` delegates to an `Inner`.
/// First, to a range:
template <class Y, class S, class Inner, bool IsMachine, bool Lent>
struct delegate {
  using relay = detail::relay<Y, S, range_source<Y, S, Inner>>;
  using return_type = void;

  static bool is_done(Inner &) noexcept { return false; }
  static link<Y, S> *coroutine(Inner &) noexcept { return nullptr; }
};

/// to a machine, whose result its last step has;
template <class Y, class S, class Inner, bool Lent>
struct delegate<Y, S, Inner, true, Lent> {
  using relay = detail::relay<Y, S, machine_source<Y, S, Inner>>;
  using return_type = typename Inner::return_type;

  static bool is_done(Inner &) noexcept { return false; }
  static link<Y, S> *coroutine(Inner &) noexcept { return nullptr; }
  static add_lvalue_reference_t<return_type> result(Inner &,
                                                    late<relay> &pulled) {
    return pulled->source.last().result();
  }
};

/// to a boxed one, which may be a coroutine.
template <class Y, class S, class InnerY, class InnerS, class R, bool Lent>
struct delegate<Y, S, generator<InnerY, InnerS, R>, true, Lent> {
  using inner = generator<InnerY, InnerS, R>;
  using relay = detail::relay<Y, S, machine_source<Y, S, inner, !Lent>>;
  using return_type = R;

  static bool is_done(inner &generator) { return generator.done(); }
  static link<Y, S> *coroutine(inner &generator) {
    return unlinked(access::content(generator));
  }
  static add_lvalue_reference_t<R> result(inner &generator, late<relay> &) {
    return generator.result();
  }

private:
  /// The coroutine in a box, if it can become part of another chain.
  static link<Y, S> *unlinked(box<Y, S, R> &content) {
    if (content.operations().running(content))
      fail("yieldc: a generator delegates to one that is running");
    link<Y, S> *const coroutine = content.operations().coroutine(content);
    return coroutine && !coroutine->outer ? coroutine : nullptr;
  }
  template <class Other> static link<Y, S> *unlinked(Other &) {
    return nullptr;
  }
};

/// The awaiter of a delegating `co_yield`. Its value is the result of the inner
/// generator: an lvalue of one that was lent, else moved out of it.
template <class Y, class S, class Range> class delegation {
  using inner_type = remove_reference_t<Range>;
  static constexpr bool lent = is_same<Range, inner_type &>::value;
  using how = delegate<Y, S, inner_type, is_machine<inner_type>::value, lent>;
  using relay = typename how::relay;
  using return_type = typename how::return_type;

  using passed = conditional_t<lent, add_lvalue_reference_t<return_type>,
                               add_rvalue_reference_t<return_type>>;
  using value = conditional_t<lent, passed, return_type>;

public:
  delegation(link<Y, S> &outer, inner_type &inner) noexcept
      : outer_(outer), inner_(inner) {}
  // C++11 wants it even where it never copies. Nothing is under way yet.
  delegation(delegation const &other) noexcept
      : outer_(other.outer_), inner_(other.inner_) {}
  delegation &operator=(delegation const &) = delete;

  bool await_ready() {
    if (how::is_done(inner_))
      return true;
    target_ = how::coroutine(inner_);
    return false;
  }
  void await_suspend(std::coroutine_handle<>) noexcept {
    if (!target_) {
      ::new (relay_.place()) relay(inner_);
      relay_.live();
      target_ = address_of(*relay_);
    }
    target_->lent = lent;
    outer_.value = nullptr;
    outer_.delegate_to(*target_);
  }
  value await_resume() {
#if YIELDC_EXCEPTIONS
    if (outer_.injected)
      throw_injected(outer_.injected);
#endif
    return take(constant<is_void<return_type>::value>());
  }

private:
  void take(true_type) noexcept {}
  value take(false_type) {
    return static_cast<passed>(how::result(inner_, relay_));
  }

  link<Y, S> &outer_;
  inner_type &inner_;
  link<Y, S> *target_ = nullptr;
  late<relay> relay_;
};

} // namespace detail

} // namespace yieldc

#endif // YIELDC_ELEMENTS_OF_H
