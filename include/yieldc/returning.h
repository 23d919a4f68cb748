//===- yieldc/returning.h - where co_return leaves its value ----*- C++ -*-===//

#ifndef YIELDC_RETURNING_H
#define YIELDC_RETURNING_H

#include "yieldc/storage.h"

namespace yieldc {

/// The result of a generator: an object of type \p R that begins to exist when
/// `co_return` gives its value, and ends with the generator.
template <class R> class returning {
public:
  template <class T = R,
            class = detail::enable_if_t<detail::is_convertible<T &&, R>::value>>
  void return_value(T &&value) {
    ::new (at(result_)) R(static_cast<T &&>(value));
    returned_ = true;
  }
  void reset() {
    if (returned_) {
      returned_ = false;
      kill(result_);
    }
  }
  R *result() noexcept {
    return returned_ ? detail::address_of(result_) : nullptr;
  }

  returning() noexcept {}
  returning(returning const &other) : returned_(other.returned_) {
    if (returned_)
      ::new (at(result_)) R(other.result_);
  }
  returning(returning &&other) noexcept(detail::is_nothrow_movable<R>::value)
      : returned_(other.returned_) {
    if (returned_)
      ::new (at(result_)) R(static_cast<R &&>(other.result_));
  }
  returning &operator=(returning const &) = delete;
  ~returning() {
    if (returned_)
      kill(result_);
  }

private:
  union {
    R result_;
  };
  bool returned_ = false;
};
template <class T> class returning<T &> {
public:
  void return_value(T &value) noexcept { result_ = detail::address_of(value); }
  void reset() noexcept { result_ = nullptr; }
  T *result() noexcept { return result_; }

private:
  T *result_ = nullptr;
};
template <> class returning<void> {
public:
  void return_void() noexcept {}
  void reset() noexcept {}
  void *result() noexcept { return nullptr; }
};

} // namespace yieldc

#endif // YIELDC_RETURNING_H
