//===- yieldc/elements.h - the operand of a delegation ----------*- C++ -*-===//

#ifndef YIELDC_ELEMENTS_H
#define YIELDC_ELEMENTS_H

#include "yieldc/traits.h"

namespace yieldc {
namespace detail {

/// Base of a machine that `co_yield machine` delegates to, as if elements_of
/// were written.
struct delegating {};

/// The operand of a delegating `co_yield`; `Range` is a reference type, that of
/// an rvalue if the delegating generator may use it up.
template <class Range> class elements {
public:
  explicit elements(Range range) noexcept : range_(address_of(range)) {}
  remove_reference_t<Range> &range() const noexcept { return *range_; }

private:
  remove_reference_t<Range> *range_;
};

} // namespace detail

/// `co_yield elements_of(range)` yields all that \p range has, a generator or
/// any range, as if each element were yielded here. A generator also gets what
/// next(x) and throw_() bring, what it throws is thrown by the expression, and
/// its result is the value of the expression. Resuming takes constant time
/// however deep generators delegate.
///
/// A generator given as an lvalue is only lent: it must stay where it is as
/// long as the delegation lasts, and if that is ended early, can go on.
template <class Range>
detail::elements<Range &&> elements_of(Range &&range) noexcept {
  return detail::elements<Range &&>(static_cast<Range &&>(range));
}

} // namespace yieldc

#endif // YIELDC_ELEMENTS_H
