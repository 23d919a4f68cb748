//===- yieldc/async/combine.h - several operations at once ------*- C++ -*-===//
//
//   std::tuple<std::size_t, std::size_t> both =
//       co_yield yieldc::all(yieldc::read(a, x), yieldc::read(b, y));
//   auto first = co_yield yieldc::any(yieldc::read(a, x), yieldc::read(b, y));
//   auto n = co_yield yieldc::within(yieldc::sleep(timer, seconds(5)),
//                                    yieldc::read(a, x));
//
// Each of them completes when all of its operations have, whether they were
// cancelled or not: nothing goes on behind the task's back, and what an
// operation has got in the meantime is not lost.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ASYNC_COMBINE_H
#define YIELDC_ASYNC_COMBINE_H

#include "yieldc/async/operation.h"

#include <tuple>

namespace yieldc {

/// Thrown where an operation took longer than it had time.
class timed_out : public std::exception {
public:
  char const *what() const noexcept override { return "yieldc: timed out"; }
};

/// What stands for the result of an operation that has none.
struct no_result {};

namespace detail {

template <class Op>
using operation_result = typename remove_reference_t<Op>::return_type;
template <class R>
using object_result = conditional_t<is_void<R>::value, no_result, R>;

template <class R> R take(outcome<R> &from, false_type) {
  return std::move(from.get());
}
template <class R> no_result take(outcome<R> &from, true_type) {
  from.rethrow();
  return no_result();
}

template <size_t... I> struct indices {};
template <size_t N, size_t... I>
struct make_indices : make_indices<N - 1, N - 1, I...> {};
template <size_t... I> struct make_indices<0, I...> {
  using type = indices<I...>;
};

/// Some operations, started together. `Derived` has `bool decides(size_t,
/// bool)`, is the wait over for the others when this one has succeeded or
/// failed, and `void settle()`, which sets the outcome.
template <class Derived, class R, class... Ops>
class group : public operation_of<Derived, R> {
  static constexpr size_t count = sizeof...(Ops);

  /// Who waits for one of them. It is a part of what the group's own waiter
  /// keeps alive.
  struct member final : waiter {
    group *owner = nullptr;
    operation *started = nullptr;
    bool succeeded = false;
    void completed() override {
      started = nullptr;
      owner->hear(*this);
    }
    void watch(pollable &source) override {
      if (std::shared_ptr<waiter> const who = owner->who_.lock())
        who->watch(source);
    }
    void unwatch(pollable &source) noexcept override {
      if (std::shared_ptr<waiter> const who = owner->who_.lock())
        who->unwatch(source);
    }
  };

public:
  explicit group(Ops... ops) : ops_(std::move(ops)...) {}

  void begin(std::shared_ptr<waiter> who) {
    who_ = who;
    left_ = count + 1;
    begin_each(who, typename make_indices<count>::type());
    if (stopping_)
      stop();
    leave();
  }
  void cancel() noexcept override { stop(); }

protected:
  std::tuple<Ops...> ops_;
  size_t first_ = count; // that decided

private:
  template <size_t... I>
  void begin_each(std::shared_ptr<waiter> const &who, indices<I...>) {
    int const each[] = {0,
                        (begin_one(who, members_[I], std::get<I>(ops_)), 0)...};
    static_cast<void>(each);
  }
  template <class Op>
  void begin_one(std::shared_ptr<waiter> const &who, member &of, Op &op) {
    of.owner = this;
    of.started = &op;
    op.start(std::shared_ptr<waiter>(who, &of));
  }

  template <size_t... I> bool has_succeeded(size_t which, indices<I...>) {
    bool const each[] = {static_cast<bool>(std::get<I>(ops_).settled())...};
    return each[which];
  }

  void hear(member &of) {
    size_t const which = static_cast<size_t>(&of - members_);
    bool const succeeded =
        has_succeeded(which, typename make_indices<count>::type());
    if (first_ == count &&
        static_cast<Derived &>(*this).decides(which, succeeded)) {
      first_ = which;
      if (left_ > count)
        stopping_ = true; // the others are still to be started
      else
        stop();
    }
    leave();
  }

  /// Cancels what has not completed.
  void stop() noexcept {
    ++left_; // until all have been told
    for (member &each : members_)
      if (each.started)
        each.started->cancel();
    leave();
  }

  void leave() noexcept {
    if (--left_ != 0)
      return;
    std::shared_ptr<waiter> const who = who_.lock();
    try {
      static_cast<Derived &>(*this).settle();
    } catch (...) {
      this->settled().fail(std::current_exception());
    }
    if (who)
      who->completed();
  }

  std::weak_ptr<waiter> who_;
  member members_[count];
  size_t left_ = 0;
  bool stopping_ = false;
};

/// The result of all(): those of all operations, `no_result` where there is
/// none.
template <class... Ops>
using results = std::tuple<object_result<operation_result<Ops>>...>;

template <class... Ops>
class all_operation final
    : public group<all_operation<Ops...>, results<Ops...>, Ops...> {
public:
  using all_operation::group::group;
  bool decides(size_t, bool succeeded) const noexcept { return !succeeded; }
  void settle() { settle(typename make_indices<sizeof...(Ops)>::type()); }

private:
  template <size_t... I> void settle(indices<I...>) {
    if (this->first_ != sizeof...(Ops)) {
      std::exception_ptr const errors[] = {
          std::get<I>(this->ops_).settled().error()...};
      this->settled().fail(errors[this->first_]);
      return;
    }
    this->settled().succeed(results<Ops...>(
        take(std::get<I>(this->ops_).settled(),
             constant<is_void<operation_result<Ops>>::value>())...));
  }
};

} // namespace detail

/// The result of any(): which operation was the first to succeed, and what has
/// become of each. Another may have succeeded too, before it was cancelled.
template <class... R> struct first_of {
  size_t index;
  std::tuple<outcome<R>...> outcomes;
};

namespace detail {

template <class... Ops>
class any_operation final
    : public group<any_operation<Ops...>, first_of<operation_result<Ops>...>,
                   Ops...> {
public:
  using any_operation::group::group;
  bool decides(size_t, bool succeeded) const noexcept { return succeeded; }
  void settle() { settle(typename make_indices<sizeof...(Ops)>::type()); }

private:
  template <size_t... I> void settle(indices<I...>) {
    if (this->first_ == sizeof...(Ops)) {
      std::exception_ptr const errors[] = {
          std::get<I>(this->ops_).settled().error()...};
      this->settled().fail(errors[0]);
      return;
    }
    this->settled().succeed(first_of<operation_result<Ops>...>{
        this->first_, std::tuple<outcome<operation_result<Ops>>...>(
                          std::move(std::get<I>(this->ops_).settled())...)});
  }
};

template <class Timer, class Op>
class within_operation final : public group<within_operation<Timer, Op>,
                                            operation_result<Op>, Timer, Op> {
public:
  using within_operation::group::group;
  bool decides(size_t, bool) const noexcept { return true; }
  void settle() {
    auto &timer = std::get<0>(this->ops_).settled();
    auto &op = std::get<1>(this->ops_).settled();
    if (op)
      pass(op, is_void<operation_result<Op>>());
    else if (timer)
      this->settled().fail(std::make_exception_ptr(timed_out()));
    else
      this->settled().fail(op.error());
  }

private:
  template <class R> void pass(outcome<R> &, true_type) {
    this->settled().succeed();
  }
  template <class R> void pass(outcome<R> &from, false_type) {
    this->settled().succeed(std::move(from.get()));
  }
};

} // namespace detail

/// Waits until all have succeeded, and gives their results. When one fails, the
/// others are cancelled, and its error is thrown.
template <class... Ops> detail::all_operation<Ops...> all(Ops... ops) {
  return detail::all_operation<Ops...>(std::move(ops)...);
}

/// Waits until one has succeeded, and cancels the others. When all have failed,
/// the error of the first in the list is thrown.
template <class... Ops> detail::any_operation<Ops...> any(Ops... ops) {
  return detail::any_operation<Ops...>(std::move(ops)...);
}

/// Waits for \p op, but no longer than for \p timer: then \p op is cancelled,
/// and timed_out thrown, unless it has succeeded all the same.
template <class Timer, class Op>
detail::within_operation<Timer, Op> within(Timer timer, Op op) {
  return detail::within_operation<Timer, Op>(std::move(timer), std::move(op));
}

} // namespace yieldc

#endif // YIELDC_ASYNC_COMBINE_H
