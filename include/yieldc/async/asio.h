//===- yieldc/async/asio.h - tasks on standalone Asio -----------*- C++ -*-===//
//
//   yieldc::async_run(context, echo(std::move(socket)), handler);
//
// async_run is a composed operation in Asio's sense: it takes a completion
// token, and the cancellation slot of the handler cancels the task.
//
// All that a task uses must run in one thread, or on one strand: completions
// come through the executors of the sockets and timers themselves.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ASYNC_ASIO_H
#define YIELDC_ASYNC_ASIO_H

#include "yieldc/async/combine.h"
#include "yieldc/async/run.h"

#include <asio.hpp>

#include <type_traits>

namespace yieldc {

/// The error of an operation that has to transfer all of its buffer: a part
/// of it may have been transferred.
class transfer_error : public asio::system_error {
public:
  transfer_error(asio::error_code error, std::size_t size)
      : asio::system_error(error), transferred(size) {}
  std::size_t transferred;
};

namespace detail {

/// How an operation's arguments become its outcome.
struct asio_plain {
  static void settle(outcome<void> &to, asio::error_code error) {
    if (error)
      throw asio::system_error(error);
    to.succeed();
  }
};
/// The end of what the peer sends is no error, but 0 bytes. Bytes that came are
/// never dropped for an error: it will come again.
struct asio_some {
  static void settle(outcome<std::size_t> &to, asio::error_code error,
                     std::size_t size) {
    if (error && error != asio::error::eof && size == 0)
      throw asio::system_error(error);
    to.succeed(size);
  }
};
struct asio_whole {
  static void settle(outcome<std::size_t> &to, asio::error_code error,
                     std::size_t size) {
    if (error)
      throw transfer_error(error, size);
    to.succeed(size);
  }
};

/// An operation of Asio: `Initiate` starts it with the handler it is given.
/// The handler owns the task, so that a context that is destroyed takes the
/// task with it.
template <class R, class Settle, class Initiate>
class asio_operation final
    : public operation_of<asio_operation<R, Settle, Initiate>, R> {
public:
  explicit asio_operation(Initiate initiate) : initiate_(std::move(initiate)) {}

  void begin(std::shared_ptr<waiter> who) {
    signal_.reset(new asio::cancellation_signal);
    initiate_(handler{std::move(who), this, signal_->slot()});
  }
  void cancel() noexcept override {
    try {
      signal_->emit(asio::cancellation_type::terminal);
    } catch (...) { // then it takes the time that it takes
    }
  }

private:
  struct handler {
    using cancellation_slot_type = asio::cancellation_slot;
    cancellation_slot_type get_cancellation_slot() const noexcept {
      return slot;
    }
    template <class... Args> void operator()(Args... args) {
      std::shared_ptr<waiter> const alive = std::move(who);
      try {
        Settle::settle(self->settled(), args...);
      } catch (...) {
        self->settled().fail(std::current_exception());
      }
      alive->completed();
    }

    std::shared_ptr<waiter> who;
    asio_operation *self;
    cancellation_slot_type slot;
  };

  Initiate initiate_;
  std::unique_ptr<asio::cancellation_signal> signal_;
};

template <class Stream, class Buffers> struct asio_read {
  Stream &stream;
  Buffers buffers;
  template <class H> void operator()(H handler) {
    stream.async_read_some(buffers, std::move(handler));
  }
};
template <class Stream, class Buffers> struct asio_read_whole {
  Stream &stream;
  Buffers buffers;
  template <class H> void operator()(H handler) {
    asio::async_read(stream, buffers, std::move(handler));
  }
};
template <class Stream, class Buffers> struct asio_write {
  Stream &stream;
  Buffers buffers;
  template <class H> void operator()(H handler) {
    asio::async_write(stream, buffers, std::move(handler));
  }
};
template <class Socket, class Endpoint> struct asio_connect {
  Socket &socket;
  Endpoint peer;
  template <class H> void operator()(H handler) {
    socket.async_connect(peer, std::move(handler));
  }
};
template <class Acceptor, class Socket> struct asio_accept {
  Acceptor &acceptor;
  Socket &peer;
  template <class H> void operator()(H handler) {
    acceptor.async_accept(peer, std::move(handler));
  }
};
template <class Timer> struct asio_sleep {
  Timer &timer;
  typename Timer::duration time;
  template <class H> void operator()(H handler) {
    timer.expires_after(time);
    timer.async_wait(std::move(handler));
  }
};

} // namespace detail

/// Reads what there is, at least a byte; 0 when the peer has closed its side,
/// or the buffer is empty.
template <class Stream, class Buffers>
detail::asio_operation<std::size_t, detail::asio_some,
                       detail::asio_read<Stream, Buffers>>
read(Stream &stream, Buffers buffers) {
  using initiate = detail::asio_read<Stream, Buffers>;
  return detail::asio_operation<std::size_t, detail::asio_some, initiate>(
      initiate{stream, std::move(buffers)});
}
/// Reads until the buffer is full; else throws transfer_error.
template <class Stream, class Buffers>
detail::asio_operation<std::size_t, detail::asio_whole,
                       detail::asio_read_whole<Stream, Buffers>>
read_whole(Stream &stream, Buffers buffers) {
  using initiate = detail::asio_read_whole<Stream, Buffers>;
  return detail::asio_operation<std::size_t, detail::asio_whole, initiate>(
      initiate{stream, std::move(buffers)});
}
/// Writes all of the buffer; else throws transfer_error.
template <class Stream, class Buffers>
detail::asio_operation<std::size_t, detail::asio_whole,
                       detail::asio_write<Stream, Buffers>>
write(Stream &stream, Buffers buffers) {
  using initiate = detail::asio_write<Stream, Buffers>;
  return detail::asio_operation<std::size_t, detail::asio_whole, initiate>(
      initiate{stream, std::move(buffers)});
}
template <class Socket>
detail::asio_operation<
    void, detail::asio_plain,
    detail::asio_connect<Socket, typename Socket::endpoint_type>>
connect(Socket &socket, typename Socket::endpoint_type const &peer) {
  using initiate = detail::asio_connect<Socket, typename Socket::endpoint_type>;
  return detail::asio_operation<void, detail::asio_plain, initiate>(
      initiate{socket, peer});
}
/// Accepts a connection into \p peer.
template <class Acceptor, class Socket>
detail::asio_operation<void, detail::asio_plain,
                       detail::asio_accept<Acceptor, Socket>>
accept(Acceptor &acceptor, Socket &peer) {
  using initiate = detail::asio_accept<Acceptor, Socket>;
  return detail::asio_operation<void, detail::asio_plain, initiate>(
      initiate{acceptor, peer});
}
/// Waits so long, with a timer such as asio::steady_timer.
template <class Timer>
detail::asio_operation<void, detail::asio_plain, detail::asio_sleep<Timer>>
sleep(Timer &timer, typename Timer::duration time) {
  using initiate = detail::asio_sleep<Timer>;
  return detail::asio_operation<void, detail::asio_plain, initiate>(
      initiate{timer, time});
}

namespace detail {

template <class R> struct asio_signature {
  using type = void(std::exception_ptr, R);
};
template <> struct asio_signature<void> {
  using type = void(std::exception_ptr);
};

/// Hands the outcome to a handler.
template <class R, class Handler> struct asio_completion {
  Handler handler;
  outcome<R> settled;
  void operator()() { call(is_void<R>()); }

private:
  void call(true_type) { handler(settled.error()); }
  void call(false_type) {
    if (settled)
      handler(std::exception_ptr(), std::move(settled.get()));
    else
      handler(settled.error(), R());
  }
};

template <class R, class Executor, class Handler>
class asio_run final : public task_run<R> {
  using handler_executor = asio::associated_executor_t<Handler, Executor>;

public:
  asio_run(task<R> body, Executor const &executor, Handler handler)
      : task_run<R>(std::move(body)), handler_(std::move(handler)),
        work_(asio::get_associated_executor(handler_, executor)) {}

  void begin(Executor const &executor) {
    auto slot = asio::get_associated_cancellation_slot(handler_);
    auto const self =
        std::static_pointer_cast<asio_run>(this->shared_from_this());
    if (slot.is_connected()) {
      std::weak_ptr<asio_run> const weak = self;
      slot.assign([weak](asio::cancellation_type) {
        if (auto const run = weak.lock())
          run->cancel();
      });
    }
    // Not before the call that initiates it has returned.
    asio::post(executor, [self] { self->start(); });
  }

private:
  void end() override {
    asio::get_associated_cancellation_slot(handler_).clear();
    handler_executor const executor = work_.get_executor();
    asio::dispatch(executor,
                   asio_completion<R, Handler>{std::move(handler_),
                                               std::move(this->settled())});
    work_.reset();
  }

  Handler handler_;
  asio::executor_work_guard<handler_executor> work_;
};

template <class R, class Executor> struct asio_initiate {
  template <class Handler>
  void operator()(Handler &&handler, Executor executor, task<R> body) const {
    using run = asio_run<R, Executor, remove_cvref_t<Handler>>;
    std::make_shared<run>(std::move(body), executor,
                          std::forward<Handler>(handler))
        ->begin(executor);
  }
};

} // namespace detail

/// Runs a task; the handler that \p token makes gets the error, null if there
/// is none, and the result. As with Asio's own, the result must have a default
/// constructor, for when there is an error.
template <class Executor, class Task, class Token,
          class = typename std::enable_if<
              asio::is_executor<Executor>::value ||
              asio::execution::is_executor<Executor>::value>::type>
auto async_run(Executor const &executor, Task body, Token &&token)
    -> decltype(asio::async_initiate<Token,
                                     typename detail::asio_signature<
                                         typename Task::return_type>::type>(
        std::declval<
            detail::asio_initiate<typename Task::return_type, Executor>>(),
        token, executor, std::declval<task<typename Task::return_type>>())) {
  using result = typename Task::return_type;
  return asio::async_initiate<Token,
                              typename detail::asio_signature<result>::type>(
      detail::asio_initiate<result, Executor>(), token, executor,
      task<result>(std::move(body)));
}

template <class Task, class Token>
auto async_run(asio::io_context &context, Task body, Token &&token)
    -> decltype(async_run(context.get_executor(), std::move(body),
                          std::forward<Token>(token))) {
  return async_run(context.get_executor(), std::move(body),
                   std::forward<Token>(token));
}

} // namespace yieldc

#endif // YIELDC_ASYNC_ASIO_H
