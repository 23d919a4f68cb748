//===- yieldc/source.h - what a generator delegates to ----------*- C++ -*-===//
//
// One interface to all that `co_yield elements_of(x)` takes: next() gives the
// address of the next element, or null at the end.
//
//   machine_source   a generator, boxed or not: passes on what was sent and
//                    thrown
//   range_source     an iterator and an end
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_SOURCE_H
#define YIELDC_SOURCE_H

#include "yieldc/boxed_machine.h"
#include "yieldc/late.h"
#include "yieldc/range.h"

namespace yieldc {
template <class Y, class S, class R> class generator;

namespace detail {

/// What a source hands on of an element of type and category `E`: the element
/// itself, or what has to be made of it for a generator of `Y`.
template <class Y, class E> class handed_on {
  using kept = typename yielded<Y, E>::type;
  using pointer = yield_pointer_t<Y>;

public:
  void reset() { kept_.reset(); }
  void *place() noexcept { return kept_.place(); }
  pointer live() noexcept {
    kept_.live();
    return address(*kept_);
  }
  using type = kept;

private:
  static pointer
  address(bound_reference<yield_reference_t<Y>> &object) noexcept {
    return object.address();
  }
  template <class T> static pointer address(T &object) noexcept {
    return address_of(object);
  }

  late<kept> kept_;
};

/// As return_(), where a machine has that.
template <class M>
auto end_machine(M &machine, int) -> decltype(machine.return_(), void()) {
  machine.return_();
}
template <class M> void end_machine(M &, long) {}

/// Resumes a generator itself.
template <class Y, class S, class M, bool Owned> class resumer {
  using step_type = step<typename M::yield_type, typename M::return_type>;
  using inner_send = typename M::send_type;

public:
  explicit resumer(M &machine) noexcept : machine_(machine) {}
  step_type next(sent<S> value) {
    return resume(value,
                  constant<is_void<S>::value || is_void<inner_send>::value>());
  }
#if YIELDC_EXCEPTIONS
  step_type raise(std::exception_ptr &error) {
    return raise_in(machine_, error, 0);
  }
#endif
  step_type after(injected &) { return step_type(); }
  link<Y, S> *coroutine() const noexcept { return nullptr; }
  void restart() noexcept {}
  template <class Chain> void note(bool, Chain &) const noexcept {}

private:
  step_type resume(sent<S>, true_type) {
    return resume_machine<step_type>(machine_, sent<inner_send>());
  }
  step_type resume(sent<S> value, false_type) {
    static_assert(is_convertible<S &&, inner_send>::value,
                  "what is sent to the outer generator cannot be passed on to "
                  "the inner one");
    if (value.has_value())
      return machine_.next(value.value());
    return resume_machine<step_type>(machine_, sent<inner_send>());
  }

#if YIELDC_EXCEPTIONS
  template <class N>
  static auto raise_in(N &machine, std::exception_ptr &error, int)
      -> decltype(machine.throw_(declval<std::exception_ptr>())) {
    return machine.throw_(static_cast<std::exception_ptr &&>(error));
  }
  /// A machine that cannot be thrown into ends, and the exception goes on to
  /// the delegating expression.
  template <class N>
  static step_type raise_in(N &machine, std::exception_ptr &error, long) {
    end_machine(machine, 0);
    std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
  }
#endif
  M &machine_;
};

/// Resumes the innermost generator of the chain that a boxed one begins which
/// has the same types and belongs to the delegating generator.
template <class Y, class S, class R>
class resumer<Y, S, generator<Y, S, R>, true> {
public:
  explicit resumer(generator<Y, S, R> &inner) noexcept
      : first_(access::content(inner)), path_(first_) {}
  step<Y, R> next(sent<S> value) { return path_.next(value); }
#if YIELDC_EXCEPTIONS
  step<Y, R> raise(std::exception_ptr &error) { return path_.raise(error); }
#endif
  step<Y, R> after(injected &error) { return path_.after(error); }
  link<Y, S> *coroutine() const noexcept { return path_.coroutine(); }
  void restart() noexcept { path_.restart(); }
  void note(bool goes_on, delegations<Y, S, R> &links) const noexcept {
    links.inner = goes_on ? address_of(first_) : nullptr;
  }
  template <class Chain> void note(bool, Chain &) const noexcept {}

private:
  box<Y, S, R> &first_;
  descent<Y, S, R> path_;
};

/// Pulls from a generator, boxed or not, whose types may all be different. Is
/// it Owned by the delegating one?
template <class Y, class S, class M, bool Owned = false> class machine_source {
  using step_type = step<typename M::yield_type, typename M::return_type>;
  using element = decltype(*declval<step_type const &>());
  using inner_send = typename M::send_type;

public:
  explicit machine_source(M &machine) noexcept
      : machine_(machine), inner_(machine) {}

  yield_pointer_t<Y> next(sent<S> value) {
    object_.reset();
    last_ = inner_.next(value);
    return hand_on();
  }
#if YIELDC_EXCEPTIONS
  yield_pointer_t<Y> raise(std::exception_ptr &error) {
    object_.reset();
    last_ = inner_.raise(error);
    return hand_on();
  }
#endif
  /// The innermost generator; null unless that is a coroutine which others
  /// delegate to.
  link<Y, S> *coroutine() const noexcept { return inner_.coroutine(); }
  /// Somebody has resumed that to its end, or until \p error left it.
  yield_pointer_t<Y> after(injected &error) {
    object_.reset();
    last_ = inner_.after(error);
    return hand_on();
  }
  void end() { end_machine(machine_, 0); }
  /// Somebody further out has gone on with what is inside.
  void restart() noexcept { inner_.restart(); }
  /// Has \p chain know whether it can be passed by.
  template <class Chain> void note(bool goes_on, Chain &chain) const noexcept {
    inner_.note(goes_on, chain);
  }
  step_type const &last() const noexcept { return last_; }

private:
  yield_pointer_t<Y> hand_on() {
    if (last_.done())
      return nullptr;
    using kept = typename handed_on<Y, element>::type;
    ::new (object_.place()) kept(*static_cast<step_type const &>(last_));
    return object_.live();
  }

  M &machine_;
  resumer<Y, S, M, Owned> inner_;
  step_type last_;
  handed_on<Y, element> object_;
};

/// Pulls from anything a range-for walks over.
template <class Y, class S, class Range> class range_source {
  using begin_type = decltype(range_begin(declval<Range &>()));
  using end_type = decltype(range_end(declval<Range &>()));
  using element = decltype(*declval<begin_type &>());

public:
  explicit range_source(Range &range) noexcept : range_(range) {}

  yield_pointer_t<Y> next(sent<S>) {
    object_.reset();
    if (!current_) {
      ::new (current_.place()) begin_type(range_begin(range_));
      current_.live();
      ::new (end_.place()) end_type(range_end(range_));
      end_.live();
    } else {
      ++*current_;
    }
    if (!(*current_ != *end_))
      return nullptr;
    using kept = typename handed_on<Y, element>::type;
    ::new (object_.place()) kept(**current_);
    return object_.live();
  }
#if YIELDC_EXCEPTIONS
  [[noreturn]] yield_pointer_t<Y> raise(std::exception_ptr &error) {
    std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
  }
#endif
  link<Y, S> *coroutine() const noexcept { return nullptr; }
  yield_pointer_t<Y> after(injected &) { return nullptr; }
  void end() {}
  void restart() noexcept {}
  template <class Chain> void note(bool, Chain &) const noexcept {}

private:
  Range &range_;
  late<begin_type> current_;
  late<end_type> end_;
  handed_on<Y, element> object_;
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_SOURCE_H
