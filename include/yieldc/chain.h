//===- yieldc/chain.h - chains of delegating machines -----------*- C++ -*-===//
//
// A machine that delegates to a boxed generator, which delegates to another:
//
//   machine ── box ── box ── leaf
//
// The machine resumes the leaf at once, so that a resumption costs the same at
// any depth. A leaf that comes to its end, or throws, makes its outer box run
// on, which finds the same when it asks its inner generator.
//
// Only generators that belong to the delegating one are passed by: nobody else
// can resume or destroy them meanwhile.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_CHAIN_H
#define YIELDC_CHAIN_H

#include "yieldc/box.h"

namespace yieldc {

/// What throw_() has left for the pending `co_yield`.
struct injected {
#if YIELDC_EXCEPTIONS
  std::exception_ptr error;
#endif
};

/// The same in a machine that delegates, and where that is in a chain.
template <class Y, class S = void, class R = void>
struct delegations : injected {
  /// What the machine delegates to, if that belongs to it and has its types.
  detail::box<Y, S, R> *inner = nullptr;
  /// Who delegates to this machine's box, as somebody further out has found.
  detail::box<Y, S, R> *outer = nullptr;
  /// Somebody further out resumes what is inside.
  bool bypassed = false;
  /// How to end what the machine delegates to, whoever it belongs to; null if
  /// it delegates to nothing.
  void (*end)(void *) = nullptr;
  void *delegation = nullptr;

  /// As the outer generator's return_(): the inner one first.
  void end_inner() {
    if (!end)
      return;
    void (*const ending)(void *) = end;
    end = nullptr;
    ending(delegation);
  }
};

namespace detail {

/// Resumes the innermost generator below a box, amortised in constant time.
template <class Y, class S, class R> class descent {
  using box = detail::box<Y, S, R>;
  using step_type = step<Y, R>;
  using pending = injected;

public:
  explicit descent(box &first) noexcept : first_(&first), leaf_(&first) {}

  step_type next(sent<S> value) {
    pending waiting;
    return run(value, waiting);
  }
#if YIELDC_EXCEPTIONS
  step_type raise(std::exception_ptr &error) {
    pending waiting;
    swap(waiting.error, error);
    return run(sent<S>(), waiting);
  }
#endif
  /// The innermost generator is at its end, or has left \p error, while
  /// somebody else resumed it: goes on with what delegates to it.
  step_type after(pending &error) { return leave(step_type(), error); }
  /// Somebody else has gone on with what is inside.
  void restart() noexcept {
    leaf_ = first_;
    outer_ = nullptr;
  }
  /// Ends what the machine in the box delegates to and owns, the innermost
  /// first, so that the stack does not grow with the chain.
  void clear(bool returning) {
    descend();
    while (leaf_ != first_) {
      leaf_->clear(returning);
      ascend()->inner = nullptr;
    }
  }
  /// The innermost generator, if that is a coroutine which has others outside.
  link<Y, S> *coroutine() const noexcept {
    return leaf_ == first_ ? nullptr : leaf_->operations().coroutine(*leaf_);
  }

private:
  step_type run(sent<S> value, pending &waiting) {
    return leave(resume(value, waiting), waiting);
  }

  /// As long as the leaf is at its end, its outer one runs.
  step_type leave(step_type made, pending &waiting) {
    while (leaf_ != first_ && made.done()) {
      ascend();
      made = resume(sent<S>(), waiting);
    }
    if (!made.done())
      descend();
    return made;
  }

  /// Runs the leaf. What it throws is kept for the outer one, if there is one.
  step_type resume(sent<S> value, pending &waiting) {
#if YIELDC_EXCEPTIONS
    try {
      if (!waiting.error)
        return leaf_->next(value);
      std::exception_ptr error;
      swap(error, waiting.error);
      return leaf_->operations().raise(
          *leaf_, static_cast<std::exception_ptr &&>(error));
    } catch (...) {
      if (leaf_ == first_)
        throw;
      waiting.error = std::current_exception();
      return step_type();
    }
#else
    static_cast<void>(waiting);
    return leaf_->next(value);
#endif
  }

  /// What the one delegates with that delegated to the leaf, and is it now.
  delegations<Y, S, R> *ascend() noexcept {
    leaf_ = outer_;
    delegations<Y, S, R> *const links = leaf_->operations().chained(*leaf_);
    outer_ = links->outer;
    return links;
  }

  void descend() noexcept {
    for (;;) {
      delegations<Y, S, R> *const links = leaf_->operations().chained(*leaf_);
      if (!links || !links->inner)
        return;
      links->bypassed = true;
      links->outer = outer_;
      outer_ = leaf_;
      leaf_ = links->inner;
    }
  }

  box *first_;
  box *leaf_;
  box *outer_ = nullptr;
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_CHAIN_H
