// Tasks on Asio: errors at the co_yield, peers that close one side or break
// off, several operations at once, cancelling in the middle, and a context that
// is destroyed while tasks wait.
// REQUIRES: asio
// RUN: %native %warn %san %inc -I%S/../Run/Inputs %s -pthread -o %t.native
// RUN: %t.native > %t.native.txt
// RUN: %yieldc %s -o %t.cpp -- -std=c++11 %inc -I%S/../Run/Inputs
// RUN: %gxx -std=c++11 %warn %san %inc -I%S/../Run/Inputs %t.cpp -pthread -o %t
// RUN: %t > %t.txt
// RUN: diff %t.native.txt %t.txt
// RUN: FileCheck %s --input-file=%t.txt
#include "trace.h"
#include <asio.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <yieldc/async/asio.h>

using asio::ip::tcp;
using std::chrono::milliseconds;
using trace::note;
using trace::Obj;

static void count(const char *text, std::size_t value) {
  note(text, static_cast<long>(value));
}

/// Two sockets that are connected.
struct Pair {
  tcp::socket near, far;
  explicit Pair(asio::io_context &context) : near(context), far(context) {
    tcp::acceptor acceptor(
        context, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    near.connect(acceptor.local_endpoint());
    acceptor.accept(far);
  }
  void say(const char *text) { asio::write(far, asio::buffer(text, 1)); }
  void breakOff() {
    far.set_option(asio::socket_base::linger(true, 0));
    far.close();
  }
};

static tcp::endpoint nobody(asio::io_context &context) {
  tcp::acceptor acceptor(context,
                         tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  return acceptor.local_endpoint();
}

YIELDC_GENERATOR yieldc::task<> errors(asio::io_context &context) {
  Obj outer("outer");
  tcp::socket socket(context);
  try {
    Obj inner("inner");
    co_yield yieldc::connect(socket, nobody(context));
  } catch (const asio::system_error &error) {
    note("refused", error.code() == asio::error::connection_refused);
  }

  Pair closed(context);
  char buffer[4];
  closed.say("a");
  closed.far.shutdown(tcp::socket::shutdown_send);
  count("got", co_yield yieldc::read(closed.near, asio::buffer(buffer)));
  count("got", co_yield yieldc::read(closed.near, asio::buffer(buffer)));
  // The other direction is open.
  count("sent", co_yield yieldc::write(closed.near, asio::buffer("xyz", 3)));
  count("far got", asio::read(closed.far, asio::buffer(buffer, 3)));

  Pair broken(context);
  broken.breakOff();
  try {
    co_yield yieldc::read(broken.near, asio::buffer(buffer));
  } catch (const asio::system_error &error) {
    note("reset", error.code() == asio::error::connection_reset);
  }
}
// CHECK-LABEL: errors
// CHECK: + inner
// CHECK-NEXT: - inner
// CHECK-NEXT: refused 1
// CHECK-NEXT: got 1
// CHECK-NEXT: got 0
// CHECK-NEXT: sent 3
// CHECK-NEXT: far got 3
// CHECK-NEXT: reset 1
// CHECK-NEXT: - outer

YIELDC_GENERATOR yieldc::task<int> several(asio::io_context &context) {
  Pair a(context), b(context);
  asio::steady_timer timer(context);
  char one[4], two[4];
  a.say("a");
  b.say("b");
  auto both = co_yield yieldc::all(yieldc::read(a.near, asio::buffer(one)),
                                   yieldc::read(b.near, asio::buffer(two)));
  count("all", std::get<0>(both) + std::get<1>(both));

  // Both have something, and neither is lost.
  a.say("c");
  b.say("d");
  auto first = co_yield yieldc::any(yieldc::read(a.near, asio::buffer(one)),
                                    yieldc::read(b.near, asio::buffer(two)));
  count("a has", std::get<0>(first.outcomes).get());
  if (!std::get<1>(first.outcomes))
    co_yield yieldc::read(b.near, asio::buffer(two));
  note("b has", std::string(two, 1));

  b.say("e");
  auto second = co_yield yieldc::any(yieldc::read(a.near, asio::buffer(one)),
                                     yieldc::read(b.near, asio::buffer(two)));
  count("second", second.index);

  try {
    co_yield yieldc::within(yieldc::sleep(timer, milliseconds(20)),
                            yieldc::read(a.near, asio::buffer(one)));
  } catch (const yieldc::timed_out &) {
    note("timed out", 1);
  }
  a.say("f"); // the socket is as it was
  count("after", co_yield yieldc::within(
                    yieldc::sleep(timer, std::chrono::minutes(5)),
                    yieldc::read(a.near, asio::buffer(one))));

  b.breakOff();
  try {
    co_yield yieldc::all(yieldc::read(a.near, asio::buffer(one)),
                         yieldc::read(b.near, asio::buffer(two)));
  } catch (const asio::system_error &error) {
    note("all failed", error.code() == asio::error::connection_reset);
  }
  co_return 5;
}
// CHECK-LABEL: several
// CHECK: all 2
// CHECK-NEXT: a has 1
// CHECK-NEXT: b has d
// CHECK-NEXT: second 1
// CHECK-NEXT: timed out 1
// CHECK-NEXT: after 1
// CHECK-NEXT: all failed 1
// CHECK-NEXT: future 5

YIELDC_GENERATOR yieldc::task<std::size_t>
waiting(std::shared_ptr<Pair> pair, asio::steady_timer &timer) {
  Obj outer("outer");
  std::unique_ptr<char[]> buffer(new char[16]); // gone only after the read
  try {
    Obj inner("inner");
    co_yield yieldc::within(yieldc::sleep(timer, std::chrono::minutes(5)),
                            yieldc::read(pair->near, asio::buffer(buffer.get(), 16)));
    note("never", 1);
  } catch (...) {
    note("never caught", 1);
  }
  co_return std::size_t(0);
}

static void cancelling() {
  asio::io_context context;
  asio::steady_timer timer(context), later(context, milliseconds(10));
  asio::cancellation_signal signal;
  yieldc::async_run(
      context, waiting(std::make_shared<Pair>(context), timer),
      asio::bind_cancellation_slot(
          signal.slot(), [](std::exception_ptr error, std::size_t) {
            try {
              std::rethrow_exception(error);
            } catch (const yieldc::cancelled &) {
              note("cancelled", 1);
            }
          }));
  later.async_wait([&](asio::error_code) {
    signal.emit(asio::cancellation_type::terminal);
  });
  context.run();
}
// CHECK-LABEL: cancelling
// CHECK: + inner
// CHECK-NEXT: - inner
// CHECK-NEXT: - outer
// CHECK-NEXT: cancelled 1
// CHECK-NOT: never

static void abandoning() {
  asio::io_context context;
  asio::steady_timer timer(context);
  yieldc::async_run(context, waiting(std::make_shared<Pair>(context), timer),
                    [](std::exception_ptr, std::size_t) { note("never", 1); });
  context.run_for(milliseconds(20));
  note("the context goes", 1);
}
// CHECK-LABEL: abandoning
// CHECK: + inner
// CHECK-NEXT: the context goes 1
// CHECK-NEXT: - inner
// CHECK-NEXT: - outer
// CHECK-NOT: never

int main() {
  {
    std::printf("-- errors\n");
    asio::io_context context;
    yieldc::async_run(context, errors(context), [](std::exception_ptr error) {
      note("no error", !error);
    });
    context.run();
  }
  {
    std::printf("-- several\n");
    asio::io_context context;
    std::future<int> result =
        yieldc::async_run(context, several(context), asio::use_future);
    context.run();
    note("future", result.get());
  }
  std::printf("-- cancelling\n");
  cancelling();
  std::printf("-- abandoning\n");
  abandoning();
  return 0;
}
