//===- yieldc/relay.h - links that are not coroutines -----------*- C++ -*-===//
//
// A coroutine may delegate to something that is not one: a machine, a generator
// with other types, any range. Such a thing joins the chain through a relay, a
// link that pulls from a source:
//
//   machine_source   next(), passing on what was sent and thrown
//   range_source     an iterator and an end
//
// Where machines that a relay pulls from delegate to a coroutine in the end,
// that becomes a link inside the relay, and is resumed without it.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_RELAY_H
#define YIELDC_RELAY_H

#include "yieldc/link.h"
#include "yieldc/source.h"

namespace yieldc {
namespace detail {

/// A source as link of a chain.
template <class Y, class S, class Source> class relay : public link<Y, S> {
public:
  template <class From> explicit relay(From &from) noexcept : source(from) {
    this->run = pull;
    this->end = finish;
  }

  Source source;

private:
  using base = link<Y, S>;

  static void pull(base &self) {
    relay &own = static_cast<relay &>(self);
#if YIELDC_EXCEPTIONS
    try {
      self.value = own.next();
    } catch (...) {
      self.value = nullptr;
      self.outer->injected = std::current_exception();
    }
#else
    self.value = own.next();
#endif
    base *const coroutine = self.value ? own.source.coroutine() : nullptr;
    own.handed_on_ = coroutine != nullptr;
    if (!coroutine)
      return;
    coroutine->lent = false;
    self.delegate_to(*coroutine);
  }

  yield_pointer_t<Y> next() {
    injected pending;
#if YIELDC_EXCEPTIONS
    swap(pending.error, base::injected);
#endif
    if (handed_on_)
      return source.after(pending);
#if YIELDC_EXCEPTIONS
    if (pending.error)
      return source.raise(pending.error);
#endif
    return source.next(this->incoming);
  }

  static void finish(base &self, bool returning) {
    if (returning)
      static_cast<relay &>(self).source.end();
  }

  /// A coroutine further in is resumed in this link's place.
  bool handed_on_ = false;
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_RELAY_H
