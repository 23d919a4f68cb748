//===- yieldc/async/uv.h - tasks on libuv -----------------------*- C++ -*-===//
//
//   auto copying = yieldc::spawn(copy(loop, from, to), handler);
//   uv_run(loop, UV_RUN_DEFAULT);
//
// A task runs in the thread of its loop. What has been started is part of the
// loop until it completes, cancelled or not: let uv_run() come to its end
// before the loop is closed.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ASYNC_UV_H
#define YIELDC_ASYNC_UV_H

#include "yieldc/async/combine.h"
#include "yieldc/async/run.h"

#include <uv.h>

#include <stdint.h>
#include <string>

namespace yieldc {

/// What libuv reports: a code such as UV_ENOENT.
class uv_error : public std::exception {
public:
  explicit uv_error(int code) noexcept : code_(code) {}
  int code() const noexcept { return code_; }
  char const *what() const noexcept override { return uv_strerror(code_); }

private:
  int code_;
};

/// An open file; closes it. Files are opened by uv_open.
class uv_file_handle {
public:
  uv_file_handle() noexcept = default;
  explicit uv_file_handle(uv_file file) noexcept : file_(file) {}
  uv_file_handle(uv_file_handle &&other) noexcept : file_(other.release()) {}
  uv_file_handle &operator=(uv_file_handle &&other) noexcept {
    if (this != &other) {
      close();
      file_ = other.release();
    }
    return *this;
  }
  ~uv_file_handle() { close(); }

  uv_file get() const noexcept { return file_; }
  uv_file release() noexcept {
    uv_file const file = file_;
    file_ = -1;
    return file;
  }

private:
  void close() noexcept {
    if (file_ < 0)
      return;
    uv_fs_t request;
    uv_fs_close(nullptr, &request, release(), nullptr);
    uv_fs_req_cleanup(&request);
  }

  uv_file file_ = -1;
};

namespace detail {

/// How the result of a request becomes that of the operation.
template <class R> struct uv_result {
  static R of(uv_fs_t const &request) { return static_cast<R>(request.result); }
};
template <> struct uv_result<uv_file_handle> {
  static uv_file_handle of(uv_fs_t const &request) {
    return uv_file_handle(static_cast<uv_file>(request.result));
  }
};
template <> struct uv_result<uv_stat_t> {
  static uv_stat_t of(uv_fs_t const &request) { return request.statbuf; }
};

/// What a kind of request does when the answer comes.
template <class Initiate> void uv_answered(Initiate &, uv_fs_t const &) {}

/// A request to the file system, which a thread of libuv's pool answers;
/// `Initiate` makes it. It keeps its waiter, and so the task and itself, until
/// the answer comes.
template <class R, class Initiate>
class uv_fs_operation final
    : public operation_of<uv_fs_operation<R, Initiate>, R> {
public:
  explicit uv_fs_operation(Initiate initiate)
      : initiate_(std::move(initiate)) {}

  void begin(std::shared_ptr<waiter> who) {
    request_.data = this;
    int const code = initiate_(&request_, answered);
    if (code < 0)
      throw uv_error(code);
    who_ = std::move(who);
  }
  /// A request that a thread works on already is not stopped.
  void cancel() noexcept override {
    uv_cancel(reinterpret_cast<uv_req_t *>(&request_));
  }

private:
  static void answered(uv_fs_t *request) {
    auto &self = *static_cast<uv_fs_operation *>(request->data);
    std::shared_ptr<waiter> const who = std::move(self.who_);
    uv_answered(self.initiate_, *request);
    try {
      if (request->result < 0)
        throw uv_error(static_cast<int>(request->result));
      self.set(is_void<R>());
    } catch (...) {
      self.settled().fail(std::current_exception());
    }
    uv_fs_req_cleanup(request);
    who->completed();
  }
  void set(true_type) { this->settled().succeed(); }
  void set(false_type) { this->settled().succeed(uv_result<R>::of(request_)); }

  Initiate initiate_;
  uv_fs_t request_;
  std::shared_ptr<waiter> who_;
};

struct uv_initiate_open {
  uv_loop_t *loop;
  std::string path;
  int flags, mode;
  int operator()(uv_fs_t *request, uv_fs_cb done) {
    return uv_fs_open(loop, request, path.c_str(), flags, mode, done);
  }
};
struct uv_initiate_read {
  uv_loop_t *loop;
  uv_file file;
  uv_buf_t buffer;
  int64_t offset;
  int operator()(uv_fs_t *request, uv_fs_cb done) {
    return uv_fs_read(loop, request, file, &buffer, 1, offset, done);
  }
};
struct uv_initiate_write {
  uv_loop_t *loop;
  uv_file file;
  uv_buf_t buffer;
  int64_t offset;
  int operator()(uv_fs_t *request, uv_fs_cb done) {
    return uv_fs_write(loop, request, file, &buffer, 1, offset, done);
  }
};
/// A file whose closing is cancelled is closed with the operation.
struct uv_initiate_close {
  uv_loop_t *loop;
  uv_file_handle file;
  int operator()(uv_fs_t *request, uv_fs_cb done) {
    return uv_fs_close(loop, request, file.get(), done);
  }
};
inline void uv_answered(uv_initiate_close &by, uv_fs_t const &request) {
  if (request.result != UV_ECANCELED)
    by.file.release();
}
struct uv_initiate_stat {
  uv_loop_t *loop;
  uv_file file;
  int operator()(uv_fs_t *request, uv_fs_cb done) {
    return uv_fs_fstat(loop, request, file, done);
  }
};

/// A timer is closed before it completes: its memory is the loop's until then.
class uv_sleep_operation final : public operation_of<uv_sleep_operation, void> {
public:
  uv_sleep_operation(uv_loop_t *loop, uint64_t milliseconds)
      : loop_(loop), time_(milliseconds) {}

  void begin(std::shared_ptr<waiter> who) {
    uv_timer_init(loop_, &timer_);
    timer_.data = this;
    who_ = std::move(who);
    uv_timer_start(
        &timer_,
        [](uv_timer_t *timer) {
          static_cast<uv_sleep_operation *>(timer->data)->close();
        },
        time_, 0);
  }
  void cancel() noexcept override {
    auto *const handle = reinterpret_cast<uv_handle_t *>(&timer_);
    if (uv_is_closing(handle))
      return;
    cancelled_ = true;
    close();
  }

private:
  void close() noexcept {
    uv_close(reinterpret_cast<uv_handle_t *>(&timer_), [](uv_handle_t *handle) {
      auto &self = *static_cast<uv_sleep_operation *>(handle->data);
      std::shared_ptr<waiter> const who = std::move(self.who_);
      if (self.cancelled_)
        self.settled().fail(std::make_exception_ptr(cancelled()));
      else
        self.settled().succeed();
      who->completed();
    });
  }

  uv_loop_t *loop_;
  uint64_t time_;
  bool cancelled_ = false;
  uv_timer_t timer_;
  std::shared_ptr<waiter> who_;
};

template <class R, class Handler> class uv_run_task final : public task_run<R> {
public:
  uv_run_task(task<R> body, Handler handler)
      : task_run<R>(std::move(body)), handler_(std::move(handler)) {}

private:
  void end() override { handler_(this->settled()); }
  Handler handler_;
};

} // namespace detail

/// Opens a file; `flags` and `mode` are those of uv_fs_open.
inline detail::uv_fs_operation<uv_file_handle, detail::uv_initiate_open>
uv_open(uv_loop_t *loop, std::string path, int flags, int mode = 0644) {
  using initiate = detail::uv_initiate_open;
  return detail::uv_fs_operation<uv_file_handle, initiate>(
      initiate{loop, std::move(path), flags, mode});
}
/// Reads at most so many bytes, at \p offset, or where the file stands if that
/// is negative; 0 at its end.
inline detail::uv_fs_operation<std::size_t, detail::uv_initiate_read>
uv_read(uv_loop_t *loop, uv_file_handle const &file, char *buffer,
        unsigned size, int64_t offset = -1) {
  using initiate = detail::uv_initiate_read;
  return detail::uv_fs_operation<std::size_t, initiate>(
      initiate{loop, file.get(), uv_buf_init(buffer, size), offset});
}
/// Writes at most so many bytes, and says how many.
inline detail::uv_fs_operation<std::size_t, detail::uv_initiate_write>
uv_write(uv_loop_t *loop, uv_file_handle const &file, char const *buffer,
         unsigned size, int64_t offset = -1) {
  using initiate = detail::uv_initiate_write;
  return detail::uv_fs_operation<std::size_t, initiate>(initiate{
      loop, file.get(), uv_buf_init(const_cast<char *>(buffer), size), offset});
}
/// Closes a file, and throws what that reports; the file is closed even then.
inline detail::uv_fs_operation<void, detail::uv_initiate_close>
uv_close(uv_loop_t *loop, uv_file_handle file) {
  using initiate = detail::uv_initiate_close;
  return detail::uv_fs_operation<void, initiate>(
      initiate{loop, std::move(file)});
}
inline detail::uv_fs_operation<uv_stat_t, detail::uv_initiate_stat>
uv_stat(uv_loop_t *loop, uv_file_handle const &file) {
  using initiate = detail::uv_initiate_stat;
  return detail::uv_fs_operation<uv_stat_t, initiate>(
      initiate{loop, file.get()});
}
/// Waits so many milliseconds.
inline detail::uv_sleep_operation uv_sleep(uv_loop_t *loop,
                                           uint64_t milliseconds) {
  return detail::uv_sleep_operation(loop, milliseconds);
}

/// A task that was started. It goes on if this is destroyed.
template <class R> class uv_task {
public:
  explicit uv_task(std::shared_ptr<task_run<R>> run) : run_(std::move(run)) {}
  void cancel() noexcept { run_->cancel(); }
  bool done() const noexcept { return run_->ended(); }

private:
  std::shared_ptr<task_run<R>> run_;
};

/// Starts a task; \p handler is called with its `outcome<R> &` at the end,
/// which may be before this returns.
template <class Task, class Handler>
uv_task<typename Task::return_type> spawn(Task body, Handler handler) {
  using result = typename Task::return_type;
  auto run = std::make_shared<detail::uv_run_task<result, Handler>>(
      task<result>(std::move(body)), std::move(handler));
  run->start();
  return uv_task<result>(std::move(run));
}

} // namespace yieldc

#endif // YIELDC_ASYNC_UV_H
