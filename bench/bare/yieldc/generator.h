//===- bench/bare/yieldc/generator.h - as little as can be ------*- C++ -*-===//
//
// A coroutine type that can do nothing but yield: no next(x), throw_(),
// result() or elements_of(), no boxing of other generators. It shows what a
// coroutine costs by itself, where yieldc::generator would charge for more.
//
// Cases include it in place of the real header. The inline namespace keeps its
// symbols apart in a program that holds both.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_BENCH_BARE_GENERATOR_H
#define YIELDC_BENCH_BARE_GENERATOR_H

#include <coroutine>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

#define YIELDC_GENERATOR
#define YIELDC_BENCH_BARE 1

#ifdef YIELDC_BENCH_DELEGATES
#include "delegating.h"
#else
namespace yieldc {
inline namespace bare {

template <class Y> class generator {
  using reference =
      std::conditional_t<std::is_reference_v<Y>, Y, std::add_const_t<Y> &>;
  using pointer = std::add_pointer_t<reference>;

public:
  struct promise_type {
    pointer current = nullptr;

    generator get_return_object() { return generator(*this); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(reference value) noexcept {
      current = std::addressof(value);
      return {};
    }
    void return_void() noexcept {}
    void unhandled_exception() { throw; }
  };
  using handle = std::coroutine_handle<promise_type>;

  generator(generator &&other) noexcept
      : coroutine_(std::exchange(other.coroutine_, nullptr)) {}
  ~generator() {
    if (coroutine_)
      coroutine_.destroy();
  }

  struct sentinel {};
  class iterator {
  public:
    explicit iterator(handle coroutine) : coroutine_(coroutine) {}
    reference operator*() const { return *coroutine_.promise().current; }
    iterator &operator++() {
      coroutine_.resume();
      return *this;
    }
    bool operator!=(sentinel) const { return !coroutine_.done(); }

  private:
    handle coroutine_;
  };
  iterator begin() {
    coroutine_.resume();
    return iterator(coroutine_);
  }
  sentinel end() { return {}; }

private:
  explicit generator(promise_type &promise)
      : coroutine_(handle::from_promise(promise)) {}

  handle coroutine_;
};

} // namespace bare
} // namespace yieldc
#endif

#endif // YIELDC_BENCH_BARE_GENERATOR_H
