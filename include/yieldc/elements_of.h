//===- yieldc/elements_of.h - delegation ------------------------*- C++ -*-===//

#ifndef YIELDC_ELEMENTS_OF_H
#define YIELDC_ELEMENTS_OF_H

#include "yieldc/link.h"

namespace yieldc {
namespace detail {

template <class Range> class elements {
public:
  explicit elements(Range &&range) noexcept : range_(address_of(range)) {}
  Range &&range() const noexcept { return static_cast<Range &&>(*range_); }

private:
  remove_reference_t<Range> *range_;
};

template <class Y, class S, class Range> class delegation;

} // namespace detail

/// `co_yield elements_of(range)` yields all that \p range has, a generator or
/// any range. It passes on what next(x) and throw_() bring, and its value is
/// the result of the inner generator.
template <class Range>
detail::elements<Range> elements_of(Range &&range) noexcept {
  return detail::elements<Range>(static_cast<Range &&>(range));
}

} // namespace yieldc

#endif // YIELDC_ELEMENTS_OF_H
