//===- yieldc/late.h - an object that may not exist yet ---------*- C++ -*-===//

#ifndef YIELDC_LATE_H
#define YIELDC_LATE_H

#include "yieldc/storage.h"

namespace yieldc {

/// Storage for an object whose lifetime is begun and ended by hand.
template <class T> class late {
public:
  late() noexcept {}
  late(late const &other) {
    if (other.alive_)
      ::new (at(object_)) T(other.object_);
    alive_ = other.alive_;
  }
  late(late &&other) noexcept(detail::is_nothrow_movable<T>::value) {
    if (other.alive_)
      ::new (at(object_)) T(static_cast<T &&>(other.object_));
    alive_ = other.alive_;
  }
  late &operator=(late const &) = delete;
  ~late() { reset(); }

  void reset() {
    if (alive_) {
      alive_ = false;
      kill(object_);
    }
  }
  /// To be followed, once the construction has succeeded, by live().
  void *place() noexcept { return at(object_); }
  void live() noexcept { alive_ = true; }
  explicit operator bool() const noexcept { return alive_; }
  T &operator*() noexcept { return object_; }
  T *operator->() noexcept { return address_of(object_); }

private:
  union {
    T object_;
  };
  bool alive_ = false;
};

} // namespace yieldc

#endif // YIELDC_LATE_H
