//===- bench/bare/yieldc/delegating.h - and delegate ------------*- C++ -*-===//
//
// The barest coroutine type that can delegate to its own kind, for cases that
// define YIELDC_BENCH_DELEGATES: by symmetric transfer, as std::generator of
// C++23 does it, so that only the innermost coroutine is resumed.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_BENCH_BARE_DELEGATING_H
#define YIELDC_BENCH_BARE_DELEGATING_H

namespace yieldc {
inline namespace delegating {

template <class Y> class generator;
template <class Y> struct elements_of {
  generator<Y> inner;
  explicit elements_of(generator<Y> &&made) : inner(std::move(made)) {}
};

template <class Y> class generator {
  using reference =
      std::conditional_t<std::is_reference_v<Y>, Y, std::add_const_t<Y> &>;
  using pointer = std::add_pointer_t<reference>;

public:
  struct promise_type;
  using handle = std::coroutine_handle<promise_type>;

  struct promise_type {
    pointer current = nullptr; // in the root
    promise_type *root = this;
    handle waiting = nullptr;                       // who delegates to this
    handle innermost = handle::from_promise(*this); // in the root
    std::exception_ptr error;

    generator get_return_object() { return generator(*this); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct leaving {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(handle ended) noexcept {
        promise_type &promise = ended.promise();
        if (!promise.waiting)
          return std::noop_coroutine();
        promise.root->innermost = promise.waiting;
        return promise.waiting;
      }
      void await_resume() noexcept {}
    };
    leaving final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(reference value) noexcept {
      root->current = std::addressof(value);
      return {};
    }
    struct entering {
      generator inner;
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(handle outer) noexcept {
        promise_type &promise = inner.coroutine_.promise();
        promise.root = outer.promise().root;
        promise.waiting = outer;
        promise.root->innermost = inner.coroutine_;
        return inner.coroutine_;
      }
      void await_resume() {
        if (inner.coroutine_.promise().error)
          std::rethrow_exception(inner.coroutine_.promise().error);
      }
    };
    entering yield_value(elements_of<Y> of) noexcept {
      return {std::move(of.inner)};
    }
    void return_void() noexcept {}
    void unhandled_exception() {
      if (!waiting)
        throw;
      error = std::current_exception();
    }
  };

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
      coroutine_.promise().innermost.resume();
      return *this;
    }
    bool operator!=(sentinel) const { return !coroutine_.done(); }

  private:
    handle coroutine_;
  };
  iterator begin() {
    coroutine_.promise().innermost.resume();
    return iterator(coroutine_);
  }
  sentinel end() { return {}; }

private:
  explicit generator(promise_type &promise)
      : coroutine_(handle::from_promise(promise)) {}

  handle coroutine_;
};

template <class Y> elements_of(generator<Y> &&) -> elements_of<Y>;

} // namespace delegating
} // namespace yieldc

#endif // YIELDC_BENCH_BARE_DELEGATING_H
