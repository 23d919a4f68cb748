//===- yieldc/link.h - chains of delegating coroutines ----------*- C++ -*-===//
//
// A coroutine that delegates, `co_yield elements_of(inner)`, suspends until
// `inner` is at its end, so generators that delegate form a chain:
//
//   root ── link ── link ── leaf          only the leaf ever runs
//
// The root, which the program holds, remembers the leaf and resumes that: one
// resumption costs the same at any depth. A link never resumes another. To
// delegate it names the inner link and suspends, to finish it suspends, and the
// loop of the root goes on with the next leaf; so the C++ stack does not grow
// with the chain, whatever the compiler makes of tail calls.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_LINK_H
#define YIELDC_LINK_H

#include "yieldc/box.h"
#include "yieldc/coroutine.h"

namespace yieldc {
namespace detail {

#if YIELDC_EXCEPTIONS
/// Throws what \p pending holds, and empties it.
[[noreturn]] inline void throw_injected(std::exception_ptr &pending) {
  // Not kept: the exception is to die with its handler.
  std::exception_ptr error;
  swap(error, pending);
  std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
}
#endif

/// One generator in a chain: a coroutine (this is then a base of its promise),
/// or anything else, which `run` resumes.
template <class Y, class S> struct link {
  using pointer = yield_pointer_t<Y>;

  std::coroutine_handle<> frame = nullptr;
  /// Resumes what is no coroutine, and leaves a `value` as that does.
  void (*run)(link &) = nullptr;
  /// The object yielded last; null at the end, and when about to delegate.
  pointer value = nullptr;

  /// Who delegates to this; null in a root.
  link *outer = nullptr;
  /// To whom this wants to delegate, or who yielded this link's `value`, and is
  /// to be resumed next; the loop takes it from here.
  link *inner = nullptr;
  /// The leaf, valid in the root of a suspended chain.
  link *leaf = this;

  /// Ends the generator this link belongs to, wherever that is.
  void (*end)(link &, bool returning) = nullptr;
  void *owner = nullptr;

#if YIELDC_EXCEPTIONS
  /// What the pending `co_yield` throws: what throw_() was given, or what left
  /// the generator it delegated to.
  std::exception_ptr injected;
#endif
  /// What it evaluates to.
  sent<S> incoming;
  status state = status::fresh;
  /// Does the generator live on when the delegating one is destroyed?
  bool lent = false;

  link() = default;
  link(link const &) = delete;
  link &operator=(link const &) = delete;

  /// Resumes the chain of this root until something is yielded (not null) or
  /// the root is at its end (null).
  pointer drive(sent<S> message) {
    link *current = leaf;
    for (;;) {
      current->incoming = message;
      current->resume();
      link *const next = current->descend();
      if (current->value) {
        leaf = next ? next : current;
        return current->value;
      }
      message = sent<S>();
      if (next) {
        current = next;
      } else {
        current->state = status::done;
        link *waiting = current->outer;
        if (!waiting) {
          leaf = this;
          return nullptr;
        }
        current->outer = nullptr;
        current = waiting;
      }
    }
  }

  link &root() noexcept {
    link *top = this;
    while (top->outer)
      top = top->outer;
    return *top;
  }

  /// Makes \p target, a root, part of the chain of this leaf.
  void delegate_to(link &target) noexcept {
    target.outer = this;
    target.state = status::linked;
    inner = &target;
  }

  /// Makes this link a root, with all that it delegates to; the rest of the
  /// chain goes on where it delegated to this.
  void unlink() noexcept {
    link &top = root();
    leaf = top.leaf;
    top.leaf = outer;
    outer = nullptr;
    state = status::suspended;
  }

  /// Ends the whole chain of this root but for the root itself, the leaf
  /// first. A part that is lent is left as it is, a chain of its own, unless
  /// `returning`.
  void end_inner(bool returning) {
    link *current = leaf;
    if (!returning)
      current = detach_lent(*current);
    leaf = this;
    while (current != this) {
      link *next = current->outer;
      current->outer = nullptr;
      current->leaf = current;
      if (current->end)
        current->end(*current, returning);
      current = next;
    }
  }

private:
  /// The leaf of what this link has begun to delegate to; null if nothing.
  link *descend() noexcept {
    link *const target = inner;
    if (!target)
      return nullptr;
    inner = nullptr;
    link *const last = target->leaf;
    target->leaf = target; // no root any more
    return last;
  }
  void resume() {
    if (frame)
      frame.resume();
    else
      run(*this);
  }
  /// Cuts the chain above its topmost lent link; gives what is the leaf then.
  link *detach_lent(link &last) noexcept {
    link *top = nullptr;
    for (link *l = &last; l != this; l = l->outer)
      if (l->lent)
        top = l;
    if (!top)
      return &last;
    link *remaining = top->outer;
    top->outer = nullptr;
    top->state = status::suspended;
    top->leaf = &last;
    return remaining;
  }
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_LINK_H
