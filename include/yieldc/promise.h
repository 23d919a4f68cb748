//===- yieldc/promise.h - a generator as native coroutine -------*- C++ -*-===//
//
// What the language's own coroutines need to be generators, and the coroutine
// as one more kind of content of a box.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_PROMISE_H
#define YIELDC_PROMISE_H

#include "yieldc/elements_of.h"
#include "yieldc/link.h"
#include "yieldc/returning.h"

namespace yieldc {
namespace detail {

/// Suspends, and has nothing to say when resumed.
struct suspend {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

/// A `co_yield` of a single object.
template <class Y, class S> struct yielding {
  link<Y, S> &self;

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  S await_resume() const {
#if YIELDC_EXCEPTIONS
    if (self.injected)
      throw_injected(self.injected);
#endif
    return self.incoming.take();
  }
};

template <class Y, class S, class R> struct coroutine_content;

/// The promise of a generator.
template <class Y, class S, class R>
class promise : public link<Y, S>, public returning<R> {
  using reference = yield_reference_t<Y>;

public:
  promise() noexcept {
    this->frame = std::coroutine_handle<promise>::from_promise(*this);
  }

  generator<Y, S, R> get_return_object() { return generator<Y, S, R>(*this); }
  suspend initial_suspend() const noexcept { return suspend(); }
  suspend final_suspend() noexcept {
    this->value = nullptr;
    return suspend();
  }

  /// A conversion to what is yielded, and the temporary it makes, belong to
  /// the coroutine, which outlives the suspension; so an address will do.
  yielding<Y, S> yield_value(reference object) noexcept {
    this->value = address_of(object);
    return yielding<Y, S>{*this};
  }
  template <class Range>
  delegation<Y, S, Range> yield_value(elements<Range> operand) noexcept {
    return delegation<Y, S, Range>(*this, operand.range());
  }

  template <class M, class = enable_if_t<is_same_or_derived<
                         delegating, remove_reference_t<M>>::value>>
  delegation<Y, S, M &&> yield_value(M &&machine) noexcept {
    return delegation<Y, S, M &&>(*this, machine);
  }

  /// A generator waits for nobody but its consumer.
  template <class T> void await_transform(T &&) = delete;

  void unhandled_exception() {
#if YIELDC_EXCEPTIONS
    if (!this->outer)
      throw;
    this->outer->injected = std::current_exception();
#endif
  }
};

/// A box whose content is a coroutine.
template <class Y, class S, class R> struct coroutine_content {
  using content = box<Y, S, R>;
  using body = promise<Y, S, R>;

  static void emplace(content &owner, body &promise) noexcept {
    ::new (owner.storage()) body *(&promise);
    owner.template assume<coroutine_content>();
    promise.owner = &owner;
    promise.end = end;
  }
  static body &get(content &owner) noexcept {
    return **static_cast<body **>(owner.storage());
  }
  static body const &get(content const &owner) noexcept {
    return **static_cast<body *const *>(owner.storage());
  }

  static step<Y, R> next(content &owner, sent<S> value) {
    body &self = get(owner);
    if (self.state > status::suspended)
      return next_elsewhere(self, value);
    run guard(self);
    return guard.leave(self.drive(value));
  }
  static bool done(content const &owner) noexcept {
    return get(owner).state == status::done;
  }
  static remove_reference_t<R> *result(content &owner) {
    return get(owner).result();
  }
  static void relocate(content &from, content &to) noexcept {
    body *self = &get(from);
    ::new (to.storage()) body *(self);
    self->owner = &to;
  }
  static void destroy(content &owner, bool returning) {
    body &self = get(owner);
    if (self.outer)
      self.unlink();
    self.state = status::running;
    self.end_inner(returning);
    self.frame.destroy();
  }
  static bool running(content const &owner) noexcept {
    return const_cast<body &>(get(owner)).root().state == status::running;
  }
  static delegations<Y, S, R> *chained(content &) noexcept { return nullptr; }
  static link<Y, S> *coroutine(content &owner) noexcept { return &get(owner); }

#if YIELDC_EXCEPTIONS
  static step<Y, R> raise(content &owner, std::exception_ptr error) {
    body &self = get(owner);
    if (running(owner))
      fail("yieldc: a running generator was resumed");
    if (self.state == status::done || self.state == status::fresh) {
      self.state = status::done;
      std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
    }
    self.root().leaf->injected = static_cast<std::exception_ptr &&>(error);
    return next(owner, sent<S>());
  }
#endif

private:
  static void end(link<Y, S> &self, bool returning) {
    static_cast<content *>(self.owner)->clear(returning);
  }

  /// While the chain runs. However it leaves, it is done, unless it yielded.
  struct run {
    body &self;
    explicit run(body &promise) noexcept : self(promise) {
      self.state = status::running;
    }
    run(run const &) = delete;
    run &operator=(run const &) = delete;
    ~run() {
      if (self.state == status::running) {
        self.state = status::done;
        self.leaf = &self;
      }
    }
    step<Y, R> leave(yield_pointer_t<Y> object) {
      if (!object)
        return end(self, is_void<R>());
      self.state = status::suspended;
      return step<Y, R>(static_cast<yield_reference_t<Y>>(*object));
    }

  private:
    static step<Y, R> end(body &, true_type) { return step<Y, R>(); }
    static step<Y, R> end(body &self, false_type) {
      remove_reference_t<R> *const result = self.result();
      return result ? step<Y, R>::returned(*result) : step<Y, R>();
    }
  };

  /// While a generator that another delegates to is resumed all the same: it
  /// is a root for that time, and the rest of the chain cannot run.
  struct apart {
    body &self;
    link<Y, S> &root;
    link<Y, S> *const outer;
    explicit apart(body &promise) noexcept
        : self(promise), root(promise.root()), outer(promise.outer) {
      self.unlink();
      root.state = status::running;
    }
    apart(apart const &) = delete;
    apart &operator=(apart const &) = delete;
    ~apart() {
      root.state = status::suspended;
      if (self.state == status::done)
        return;
      root.leaf = self.leaf;
      self.outer = outer;
      self.state = status::linked;
    }
  };
  static step<Y, R> next_elsewhere(body &self, sent<S> value) {
    if (self.root().state == status::running)
      fail("yieldc: a running generator was resumed");
    if (self.state == status::done)
      return step<Y, R>();
    apart const guard(self);
    run inner(self);
    return inner.leave(self.drive(value));
  }
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_PROMISE_H
