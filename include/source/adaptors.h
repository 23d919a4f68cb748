//===- yieldc/adaptors.h - lazy operations on ranges ------------*- C++ -*-===//
//
// For programs before C++20, which have no std::views. Each adaptor is a
// generator itself: it takes a range (a machine, a boxed generator, a
// container) by value, to which it then belongs, and hands out what that hands
// out, without a copy.
//
//   for (int x : yieldc::take(yieldc::filter(primes(), isSmall), 10)) …
//   auto all = yieldc::to<std::vector>(yieldc::take(primes(), 10));
//
// include/yieldc/adaptors.h is made of include/source/adaptors.h by yieldc.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ADAPTORS_H
#define YIELDC_ADAPTORS_H

#include "yieldc/generator.h"
#include <cstddef>
#include <utility>

namespace yieldc {

/// What a range of type \p Range hands out: `int const &`, or `int` where its
/// iterators make values.
template <class Range>
using element_t = decltype(*range_begin(std::declval<Range &>()));

/// What \p Function makes of the elements of \p Range.
template <class Function, class Range>
using mapped_t =
    decltype(std::declval<Function &>()(std::declval<element_t<Range>>()));

/// The first \p count elements, or all if there are not as many. No more than
/// these are asked for.
template <class Range>
YIELDC_GENERATOR generator<element_t<Range>> take(Range range,
                                                  std::size_t count) {
  if (count == 0)
    co_return;
  for (auto &&element : range) {
    co_yield static_cast<element_t<Range>>(element);
    if (--count == 0)
      break;
  }
}

/// All but the first \p count elements.
template <class Range>
YIELDC_GENERATOR generator<element_t<Range>> drop(Range range,
                                                  std::size_t count) {
  for (auto &&element : range) {
    if (count == 0)
      co_yield static_cast<element_t<Range>>(element);
    else
      --count;
  }
}

/// The elements up to the first for which \p holds is false.
template <class Range, class Predicate>
YIELDC_GENERATOR generator<element_t<Range>> take_while(Range range,
                                                        Predicate holds) {
  for (auto &&element : range) {
    if (!holds(element))
      break;
    co_yield static_cast<element_t<Range>>(element);
  }
}

/// The elements for which \p holds is true.
template <class Range, class Predicate>
YIELDC_GENERATOR generator<element_t<Range>> filter(Range range,
                                                    Predicate holds) {
  for (auto &&element : range)
    if (holds(element))
      co_yield static_cast<element_t<Range>>(element);
}

/// What \p make returns for each element.
template <class Range, class Function>
YIELDC_GENERATOR generator<mapped_t<Function, Range>> map(Range range,
                                                          Function make) {
  for (auto &&element : range)
    co_yield make(static_cast<element_t<Range>>(element));
}

/// The elements of \p first, then those of \p second.
template <class First, class Second>
YIELDC_GENERATOR generator<element_t<First>> chain(First first, Second second) {
  for (auto &&element : first)
    co_yield static_cast<element_t<First>>(element);
  for (auto &&element : second)
    co_yield static_cast<element_t<First>>(element);
}

/// The first elements of both, the second of both, …, up to the end of the
/// shorter.
template <class First, class Second>
YIELDC_GENERATOR generator<std::pair<element_t<First>, element_t<Second>>>
zip(First first, Second second) {
  auto other = range_begin(second);
  auto const last = range_end(second);
  for (auto &&element : first) {
    if (!(other != last))
      break;
    std::pair<element_t<First>, element_t<Second>> both(
        static_cast<element_t<First>>(element), *other);
    co_yield both;
    ++other;
  }
}

/// Each element with its number, from 0.
template <class Range>
YIELDC_GENERATOR generator<std::pair<std::size_t, element_t<Range>>>
enumerate(Range range) {
  std::size_t number = 0;
  for (auto &&element : range) {
    std::pair<std::size_t, element_t<Range>> numbered(
        number++, static_cast<element_t<Range>>(element));
    co_yield numbered;
  }
}

/// A container of type \p Container with all elements of \p range.
template <class Container, class Range> Container to(Range &&range) {
  Container all;
  for (auto &&element : range)
    all.insert(all.end(), static_cast<decltype(element)>(element));
  return all;
}
/// The same where the type of the elements is the range's:
/// `to<std::vector>(r)`.
template <template <class...> class Container, class Range>
auto to(Range &&range) -> Container<
    detail::remove_cvref_t<element_t<detail::remove_reference_t<Range>>>> {
  return to<Container<
      detail::remove_cvref_t<element_t<detail::remove_reference_t<Range>>>>>(
      static_cast<Range &&>(range));
}

} // namespace yieldc

#endif // YIELDC_ADAPTORS_H
