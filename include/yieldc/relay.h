//===- yieldc/relay.h - links that are not coroutines -----------*- C++ -*-===//
//
// A coroutine may delegate to something that is not one: a machine, a generator
// with other types, any range. Such a thing joins the chain through a relay, a
// link that pulls from a source:
//
//   machine_source   next(), passing on what was sent and thrown
//   range_source     an iterator and an end
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
      if (self.injected) {
        std::exception_ptr error;
        swap(error, self.injected);
        self.value = own.source.raise(error);
      } else {
        self.value = own.source.next(self.incoming);
      }
    } catch (...) {
      self.value = nullptr;
      self.outer->injected = std::current_exception();
    }
#else
    self.value = own.source.next(self.incoming);
#endif
  }
  static void finish(base &self, bool returning) {
    if (returning)
      static_cast<relay &>(self).source.end();
  }
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_RELAY_H
