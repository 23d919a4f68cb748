//===- yieldc/async/future.h - tasks that wait for std::future --*- C++ -*-===//
//
// For programs without an event loop. A future cannot tell when it is ready;
// so whoever drives the task asks, or blocks.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ASYNC_FUTURE_H
#define YIELDC_ASYNC_FUTURE_H

#include "yieldc/async/run.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <vector>

namespace yieldc {

/// An operation under way that has to be asked.
class pollable {
public:
  /// Has it a result now, or by then?
  virtual bool is_ready(std::chrono::microseconds wait) = 0;
  /// Completes it. Only if it is ready.
  virtual void complete() = 0;

protected:
  ~pollable() = default;
};

namespace detail {

template <class R>
class future_operation final : public operation_of<future_operation<R>, R>,
                               public pollable {
public:
  explicit future_operation(std::future<R> &source) : source_(source) {}

  void begin(std::shared_ptr<waiter> who) {
    who->watch(*this);
    who_ = std::move(who);
  }
  void cancel() noexcept override {
    who_->unwatch(*this);
    end(std::make_exception_ptr(cancelled()));
  }

  bool is_ready(std::chrono::microseconds wait) override {
    // A deferred one runs when it is asked for its result.
    return source_.wait_for(wait) != std::future_status::timeout;
  }
  void complete() override {
    std::exception_ptr error;
    try {
      take(is_void<R>());
    } catch (...) {
      error = std::current_exception();
    }
    end(error);
  }

private:
  void take(true_type) {
    source_.get();
    this->settled().succeed();
  }
  void take(false_type) { this->settled().succeed(source_.get()); }
  void end(std::exception_ptr error) {
    std::shared_ptr<waiter> const who = std::move(who_);
    if (error)
      this->settled().fail(std::move(error));
    who->completed();
  }

  std::future<R> &source_;
  std::shared_ptr<waiter> who_;
};

template <class R> class polled_run final : public task_run<R> {
public:
  using task_run<R>::task_run;

  /// Waits at most so long for something to be ready, and goes on with it.
  bool poll(std::chrono::microseconds wait) {
    for (pollable *const each : watched_)
      if (each->is_ready(watched_.size() == 1 ? wait
                                              : std::chrono::microseconds(0))) {
        this->unwatch(*each);
        each->complete();
        return true;
      }
    if (watched_.size() > 1 && wait.count() > 0)
      watched_.front()->is_ready((std::min)(wait, slice()));
    return false;
  }
  void watch(pollable &source) override { watched_.push_back(&source); }
  void unwatch(pollable &source) noexcept override {
    watched_.erase(std::remove(watched_.begin(), watched_.end(), &source),
                   watched_.end());
  }

private:
  /// How long one of several futures is waited for before the others are asked.
  static std::chrono::microseconds slice() {
    return std::chrono::microseconds(500);
  }

  std::vector<pollable *> watched_;
};

} // namespace detail

/// `co_yield wait(future)` evaluates to what `future.get()` gives. The future
/// is lent: one that was not waited for to the end, because another operation
/// of any() was faster, is as it was.
template <class R> detail::future_operation<R> wait(std::future<R> &source) {
  return detail::future_operation<R>(source);
}

/// A task that waits for futures, driven by a program that calls poll() now and
/// then. Destroying it destroys the task where it stands.
template <class R = void> class polled_task {
public:
  explicit polled_task(task<R> body)
      : run_(std::make_shared<detail::polled_run<R>>(std::move(body))) {
    run_->start();
  }
  polled_task(polled_task &&) = default;
  polled_task &operator=(polled_task &&) = delete;
  ~polled_task() {
    if (run_)
      run_->cancel();
  }

  bool done() const noexcept { return run_->ended(); }
  /// Goes on with what is ready, and does not wait. Has the task ended?
  bool poll() {
    while (!done() && run_->poll(std::chrono::microseconds(0))) {
    }
    return done();
  }
  /// Blocks until the task has ended; gives its result, or throws its error.
  R get() {
    while (!done())
      run_->poll(std::chrono::hours(1));
    return take(detail::is_void<R>());
  }
  void cancel() { run_->cancel(); }

private:
  void take(detail::true_type) { run_->settled().rethrow(); }
  R take(detail::false_type) { return std::move(run_->settled().get()); }

  std::shared_ptr<detail::polled_run<R>> run_;
};

/// Runs a task to its end, blocking while it waits.
template <class Task> typename Task::return_type run_blocking(Task body) {
  return polled_task<typename Task::return_type>(std::move(body)).get();
}

} // namespace yieldc

#endif // YIELDC_ASYNC_FUTURE_H
