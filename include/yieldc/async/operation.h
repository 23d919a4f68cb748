//===- yieldc/async/operation.h - what a task waits for ---------*- C++ -*-===//
//
//   YIELDC_GENERATOR yieldc::task<> echo(tcp::socket socket) {
//     char buffer[1024];
//     while (std::size_t n = co_yield yieldc::read(socket,
//     asio::buffer(buffer)))
//       co_yield yieldc::write(socket, asio::buffer(buffer, n));
//   }
//
// A task is a generator of operations. An operation is itself a machine, to
// which `co_yield` delegates: it yields itself once, and whoever drives the
// task starts it; resumed, it returns its result or throws its error. So each
// `co_yield` has the type of its operation's result, though the task is sent
// nothing.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ASYNC_OPERATION_H
#define YIELDC_ASYNC_OPERATION_H

#include "yieldc/generator.h"

#include <exception>
#include <memory>
#include <utility>

namespace yieldc {

class pollable;

/// Thrown where a task or an operation ended because somebody cancelled it.
class cancelled : public std::exception {
public:
  char const *what() const noexcept override { return "yieldc: cancelled"; }
};

/// Who waits for an operation. The operation keeps it alive from its start to
/// its completion, together with the operation itself.
class waiter {
public:
  /// The operation has completed, which may be while it is started. The
  /// operation may be gone when this returns.
  virtual void completed() = 0;
  /// The operation cannot say when it completes, and has to be asked.
  virtual void watch(pollable &) { detail::fail("yieldc: nobody polls here"); }
  virtual void unwatch(pollable &) noexcept {}

protected:
  ~waiter() = default;
};

/// What a task waits for. It moves only before its start.
class operation {
public:
  /// Begins. \p who is told of the completion exactly once. Never throws: an
  /// error is a completion.
  virtual void start(std::shared_ptr<waiter> who) noexcept = 0;
  /// Asks to complete soon, with an error if there is no result yet. Only
  /// between start and completion.
  virtual void cancel() noexcept = 0;

protected:
  ~operation() = default;
};

/// A coroutine that waits for operations, and returns `R`.
template <class R = void> using task = generator<operation &, void, R>;

/// What has become of an operation or a task: a result, or an error.
template <class R> class outcome {
public:
  explicit operator bool() const noexcept { return known_ && !error_; }
  std::exception_ptr error() const noexcept { return error_; }
  /// The result, or throws the error.
  template <class T = R> T &get() {
    rethrow();
    return *value_.result();
  }
  void rethrow() const {
    if (error_)
      std::rethrow_exception(error_);
  }

  template <class... T> void succeed(T &&...value) {
    set(value_, 0, std::forward<T>(value)...);
    known_ = true;
  }
  void fail(std::exception_ptr error) noexcept {
    error_ = std::move(error);
    known_ = true;
  }

private:
  template <class Value, class T> static void set(Value &to, int, T &&value) {
    to.return_value(std::forward<T>(value));
  }
  template <class Value> static void set(Value &to, int) { to.return_void(); }

  returning<R> value_;
  std::exception_ptr error_;
  bool known_ = false;
};

/// Base of the operation `Derived`, whose result is `R`. `Derived` has
/// `void begin(std::shared_ptr<waiter>)` and `cancel()`. To complete, it first
/// takes the waiter out of wherever it keeps it, sets its outcome, and tells
/// the waiter as its very last act.
template <class Derived, class R>
class operation_of : public operation,
                     public machine<Derived, operation &, void, R>,
                     public sender<Derived, operation &, void, R>,
                     public detail::delegating {
public:
  void start(std::shared_ptr<waiter> who) noexcept final {
    std::shared_ptr<waiter> const kept = who;
    try {
      self().begin(std::move(who));
    } catch (...) {
      outcome_.fail(std::current_exception());
      kept->completed();
    }
  }

  step<operation &, R> resume(sent<void>) {
    if (begun_)
      return end(detail::is_void<R>());
    begun_ = true;
    return step<operation &, R>(static_cast<operation &>(*this));
  }

  outcome<R> &settled() noexcept { return outcome_; }

private:
  Derived &self() noexcept { return static_cast<Derived &>(*this); }
  step<operation &, R> end(detail::true_type) {
    outcome_.rethrow();
    return step<operation &, R>();
  }
  step<operation &, R> end(detail::false_type) {
    return step<operation &, R>::returned(outcome_.get());
  }

  outcome<R> outcome_;
  bool begun_ = false;
};

} // namespace yieldc

#endif // YIELDC_ASYNC_OPERATION_H
