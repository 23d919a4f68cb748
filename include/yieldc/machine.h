//===- yieldc/machine.h - the base of every generator -----------*- C++ -*-===//
//
// A machine is a class with `step<Y, R> next()`. This base makes a range of it:
// an input range with one iterator type, as range-for wants it in C++11, and in
// C++20 a std::ranges::view.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_MACHINE_H
#define YIELDC_MACHINE_H

#include "yieldc/protocol.h"
#include "yieldc/range.h"
#include "yieldc/storage.h"

#if YIELDC_ITERATORS
#include <iterator>
#endif
#if YIELDC_RANGES
#include <ranges>
#endif

namespace yieldc {

/// Walks over what a generator yields. Copies share the generator: advancing
/// one advances it under all of them.
///
/// It holds the last step, and compares by that alone: an iterator equals
/// another when both are at the end or both are not.
template <class Machine, class Y, class R> class machine_iterator {
public:
  using value_type = detail::remove_cvref_t<Y>;
  using difference_type = ptrdiff_t;
  using reference = detail::yield_reference_t<Y>;
  using pointer = typename step<Y, R>::pointer;
#if YIELDC_ITERATORS
  using iterator_category = std::input_iterator_tag;
#endif

  /// The end of every generator of this type.
  constexpr machine_iterator() noexcept : machine_(nullptr), step_() {}
  /// Runs \p machine to its next `co_yield`.
  YIELDC_INLINE YIELDC_CONSTEXPR14 explicit machine_iterator(Machine &machine)
      : machine_(detail::address_of(machine)), step_(machine.next()) {}

  constexpr auto
  operator*() const & -> decltype(*detail::declval<step<Y, R> const &>()) {
    return *step_;
  }
  constexpr auto
  operator*() const && -> decltype(*detail::declval<step<Y, R> const>()) {
    return *static_cast<step<Y, R> const &&>(step_);
  }
  constexpr pointer operator->() const noexcept { return step_.operator->(); }
  YIELDC_INLINE YIELDC_CONSTEXPR14 machine_iterator &operator++() {
    step_ = machine_->next();
    return *this;
  }

  /// What `it++` gives: the object `it` was at, copied out of the generator.
  class postfix {
  public:
    constexpr explicit postfix(reference object)
        : object_(static_cast<reference>(object)) {}
    constexpr value_type const &operator*() const noexcept { return object_; }

  private:
    value_type object_;
  };
  /// Nothing, where the object cannot be copied.
  using postfix_type =
      detail::conditional_t<detail::is_made_from<value_type, reference>::value,
                            postfix, void>;
  YIELDC_CONSTEXPR14 postfix_type operator++(int) {
    return advance(detail::is_void<postfix_type>());
  }

  friend constexpr bool operator==(machine_iterator const &a,
                                   machine_iterator const &b) noexcept {
    return a.step_.done() == b.step_.done();
  }
#if __cplusplus < 202002L
  friend constexpr bool operator!=(machine_iterator const &a,
                                   machine_iterator const &b) noexcept {
    return !(a == b);
  }
#endif

private:
  YIELDC_CONSTEXPR14 postfix_type advance(detail::false_type) {
    postfix_type old(*step_);
    ++*this;
    return old;
  }
  YIELDC_CONSTEXPR14 void advance(detail::true_type) { ++*this; }

  Machine *machine_;
  step<Y, R> step_;
};

/// Base of a generator class `Derived`, which has `step<Y, R> next()`. It
/// yields `Y`, is sent `S` and returns `R`.
template <class Derived, class Y, class S = void, class R = void>
class machine : public detail::protocol<Derived, Y, S, R> {
public:
  using yield_type = Y;
  using send_type = S;
  using return_type = R;
  using reference = detail::yield_reference_t<Y>;
  using iterator = machine_iterator<Derived, Y, R>;

  /// Runs to the next `co_yield`: unlike that of a container, begin() of a
  /// generator advances it.
  YIELDC_INLINE YIELDC_CONSTEXPR14 iterator begin() {
    return iterator(static_cast<Derived &>(*this));
  }
  constexpr iterator end() const noexcept { return iterator(); }

protected:
  // Only ever a base.
  machine() = default;
  machine(machine const &) = default;
  machine(machine &&) = default;
  machine &operator=(machine const &) = default;
  machine &operator=(machine &&) = default;
  ~machine() = default;
};

namespace detail {

template <class M, class Y, class S, class R>
true_type is_machine_of(machine<M, Y, S, R> const volatile *,
                        M const volatile *);
false_type is_machine_of(...);

/// Is `M` a generator, boxed or not?
template <class M> struct is_machine {
  using type = decltype(is_machine_of(static_cast<M *>(nullptr),
                                      static_cast<M *>(nullptr)));
  static constexpr bool value = type::value;
};
template <class M> struct is_machine<M &> : false_type {};
template <class M> struct is_machine<M &&> : false_type {};

/// Is `M` a generator that yields `Y`, is sent `S` and returns `R`?
template <class M, class Y, class S, class R, bool = is_machine<M>::value>
struct is_machine_of_types : false_type {};
template <class M, class Y, class S, class R>
struct is_machine_of_types<M, Y, S, R, true>
    : constant<is_same<typename M::yield_type, Y>::value &&
               is_same<typename M::send_type, S>::value &&
               is_same<typename M::return_type, R>::value> {};

} // namespace detail
} // namespace yieldc

#if YIELDC_RANGES
template <class M>
  requires yieldc::detail::is_machine<M>::value
inline constexpr bool std::ranges::enable_view<M> = true;
#endif

#endif // YIELDC_MACHINE_H
