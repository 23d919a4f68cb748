//===- yieldc/range.h - begin and end as range-for finds them ---*- C++ -*-===//

#ifndef YIELDC_RANGE_H
#define YIELDC_RANGE_H

#include "yieldc/traits.h"

namespace yieldc {
namespace detail {

// Nothing called `begin` or `end` is visible here, so a call of either finds
// candidates by its argument alone, which is the rule for range-for.
template <class Range>
constexpr auto begin_of(Range &range, int) -> decltype(range.begin()) {
  return range.begin();
}
template <class Range>
constexpr auto begin_of(Range &range, long) -> decltype(begin(range)) {
  return begin(range);
}
template <class Range>
constexpr auto end_of(Range &range, int) -> decltype(range.end()) {
  return range.end();
}
template <class Range>
constexpr auto end_of(Range &range, long) -> decltype(end(range)) {
  return end(range);
}

} // namespace detail

/// The iterator a range-for over \p range starts with: of an array, of a
/// member `begin()`, or of a free `begin` found by argument-dependent lookup.
template <class T, size_t N> constexpr T *range_begin(T (&range)[N]) noexcept {
  return range;
}
template <class Range>
constexpr auto range_begin(Range &range)
    -> decltype(detail::begin_of(range, 0)) {
  return detail::begin_of(range, 0);
}

/// The iterator a range-for over \p range stops at.
template <class T, size_t N> constexpr T *range_end(T (&range)[N]) noexcept {
  return range + N;
}
template <class Range>
constexpr auto range_end(Range &range) -> decltype(detail::end_of(range, 0)) {
  return detail::end_of(range, 0);
}

} // namespace yieldc

#endif // YIELDC_RANGE_H
