//===- yieldc/coroutine.h - <coroutine> below C++20 -------------*- C++ -*-===//
//
// The compilers know coroutines in every mode from C++11 on, once asked
// (g++ -fcoroutines, clang -Xclang -fcoroutines); only the library's header
// keeps to C++20. Below that, these are the names the compilers look for.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_COROUTINE_H
#define YIELDC_COROUTINE_H

#include "yieldc/traits.h"

// libstdc++ has its <coroutine> from C++14 on where the compiler announces
// coroutines; a program may then include both.
#if YIELDC_HAS_COROUTINE &&                                                    \
    (__cplusplus >= 202002L ||                                                 \
     (defined(__cpp_impl_coroutine) && __cplusplus >= 201402L))
#include <coroutine>
#else

namespace yieldc {
namespace detail {
/// What is no coroutine's result has no promise, which is no error here.
template <class Result, class = void> struct promise_of {};
template <class Result>
struct promise_of<Result, void_t<typename Result::promise_type>> {
  using promise_type = typename Result::promise_type;
};
} // namespace detail
} // namespace yieldc

namespace std {

template <class Result, class... Args>
struct coroutine_traits : yieldc::detail::promise_of<Result> {};

template <class Promise = void> class coroutine_handle;

template <> class coroutine_handle<void> {
public:
  constexpr coroutine_handle() noexcept : frame_(nullptr) {}
  constexpr coroutine_handle(decltype(nullptr)) noexcept : frame_(nullptr) {}

  static coroutine_handle from_address(void *frame) noexcept {
    coroutine_handle handle;
    handle.frame_ = frame;
    return handle;
  }
  void *address() const noexcept { return frame_; }
  explicit operator bool() const noexcept { return frame_ != nullptr; }

  bool done() const noexcept { return __builtin_coro_done(frame_); }
  void resume() const { __builtin_coro_resume(frame_); }
  void operator()() const { resume(); }
  void destroy() const { __builtin_coro_destroy(frame_); }

protected:
  void *frame_;
};

template <class Promise> class coroutine_handle : public coroutine_handle<> {
public:
  constexpr coroutine_handle() noexcept {}
  constexpr coroutine_handle(decltype(nullptr)) noexcept {}

  static coroutine_handle from_address(void *frame) noexcept {
    coroutine_handle handle;
    handle.frame_ = frame;
    return handle;
  }
  static coroutine_handle from_promise(Promise &promise) noexcept {
    return from_address(__builtin_coro_promise(
        reinterpret_cast<char *>(&promise), __alignof__(Promise), true));
  }
  Promise &promise() const noexcept {
    return *static_cast<Promise *>(
        __builtin_coro_promise(frame_, __alignof__(Promise), false));
  }
};

} // namespace std

#endif

#endif // YIELDC_COROUTINE_H
