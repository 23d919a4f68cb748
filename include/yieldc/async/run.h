//===- yieldc/async/run.h - what all drivers of tasks share -----*- C++ -*-===//

#ifndef YIELDC_ASYNC_RUN_H
#define YIELDC_ASYNC_RUN_H

#include "yieldc/async/operation.h"

namespace yieldc {

/// A task that is driven: resumed whenever the operation that it waits for has
/// completed. It is owned by a std::shared_ptr. What it waits for keeps it
/// alive; if that goes away, so does the task, with all that is live in it.
///
/// One thread at a time may touch it.
template <class R>
class task_run : public waiter,
                 public std::enable_shared_from_this<task_run<R>> {
public:
  explicit task_run(task<R> body) : body_(std::move(body)) {}
  virtual ~task_run() = default;

  /// Runs to the first operation that does not complete at once.
  void start() { drive(); }

  /// Cancels the operation under way; once it has completed, the task is
  /// destroyed, and its outcome is `cancelled`. What the operation uses is
  /// there as long as it needs it.
  void cancel() noexcept {
    cancelled_ = true;
    if (pending_ && !starting_)
      pending_->cancel();
  }

  bool ended() const noexcept { return ended_; }
  outcome<R> &settled() noexcept { return outcome_; }

  void completed() override {
    pending_ = nullptr;
    if (!starting_)
      drive();
  }

protected:
  /// The outcome is known, and the task's body is gone. Called once.
  virtual void end() {}

private:
  /// Resumes the body until it waits, in a loop: an operation that completes at
  /// once must not make the stack grow.
  void drive() {
    std::shared_ptr<task_run> const alive = this->shared_from_this();
    while (operation *const next = advance()) {
      pending_ = next;
      starting_ = true;
      next->start(std::shared_ptr<waiter>(alive, this));
      if (pending_ && cancelled_)
        pending_->cancel();
      starting_ = false;
      if (pending_)
        return;
    }
    body_ = task<R>();
    ended_ = true;
    end();
  }

  /// The next operation; null at the end, when the outcome is known.
  operation *advance() noexcept {
    try {
      if (!cancelled_) {
        auto const step = body_.next();
        if (!step) {
          take(detail::is_void<R>());
          return nullptr;
        }
        if (!cancelled_)
          return &*step;
      }
      body_.return_();
      outcome_.fail(std::make_exception_ptr(cancelled()));
    } catch (...) {
      outcome_.fail(std::current_exception());
    }
    return nullptr;
  }
  void take(detail::true_type) { outcome_.succeed(); }
  void take(detail::false_type) { outcome_.succeed(std::move(body_.result())); }

  task<R> body_;
  outcome<R> outcome_;
  operation *pending_ = nullptr;
  bool starting_ = false, cancelled_ = false, ended_ = false;
};

} // namespace yieldc

#endif // YIELDC_ASYNC_RUN_H
