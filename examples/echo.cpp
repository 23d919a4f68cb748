// A TCP echo server and its clients, over the loopback, as tasks on Asio.
//
//   echo [CLIENTS]  so many clients at once talk to the server (100)
//
// Each connection is a generator: it waits with co_yield, has its buffers as
// local variables, and catches errors with try.

#include <asio.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <vector>
#include <yieldc/async/asio.h>
#include <yieldc/generator.h>

using asio::ip::tcp;
using std::chrono::milliseconds;

struct Totals {
  int served = 0, idle = 0, failed = 0;
  std::size_t bytes = 0;
};

/// Sends back what comes, until the peer has said all, or says nothing.
YIELDC_GENERATOR yieldc::task<> serve(tcp::socket socket, Totals &totals,
                                      milliseconds patience) {
  asio::steady_timer timer(socket.get_executor());
  std::vector<char> buffer(256);
  try {
    for (;;) {
      std::size_t const size =
          co_yield yieldc::within(yieldc::sleep(timer, patience),
                                  yieldc::read(socket, asio::buffer(buffer)));
      if (size == 0)
        break;
      totals.bytes +=
          co_yield yieldc::write(socket, asio::buffer(buffer.data(), size));
    }
    ++totals.served;
  } catch (const yieldc::timed_out &) {
    ++totals.idle;
  } catch (const asio::system_error &) {
    ++totals.failed;
  }
}

/// Takes connections, each to be served by a task of its own, until cancelled.
YIELDC_GENERATOR yieldc::task<> listen(tcp::acceptor &acceptor, Totals &totals,
                                       milliseconds patience) {
  for (;;) {
    tcp::socket peer(acceptor.get_executor());
    co_yield yieldc::accept(acceptor, peer);
    yieldc::async_run(acceptor.get_executor(),
                      serve(std::move(peer), totals, patience), asio::detached);
  }
}

/// Says its text, closes its side, and only then reads the answer.
YIELDC_GENERATOR yieldc::task<std::string>
ask(asio::io_context &context, tcp::endpoint server, std::string text) {
  tcp::socket socket(context);
  co_yield yieldc::connect(socket, server);
  co_yield yieldc::write(socket, asio::buffer(text));
  socket.shutdown(tcp::socket::shutdown_send);
  std::string answer;
  char buffer[100];
  for (;;) {
    std::size_t const size =
        co_yield yieldc::read(socket, asio::buffer(buffer, sizeof(buffer)));
    if (size == 0)
      break;
    answer.append(buffer, size);
  }
  co_return answer;
}

/// Says nothing, until the server has had enough.
YIELDC_GENERATOR yieldc::task<std::size_t> stare(asio::io_context &context,
                                                 tcp::endpoint server) {
  tcp::socket socket(context);
  co_yield yieldc::connect(socket, server);
  char buffer[1];
  co_return co_yield yieldc::read(socket, asio::buffer(buffer, 1));
}

/// Waits for more than there will be.
YIELDC_GENERATOR yieldc::task<std::size_t> demand(asio::io_context &context,
                                                  tcp::endpoint server) {
  tcp::socket socket(context);
  co_yield yieldc::connect(socket, server);
  co_yield yieldc::write(socket, asio::buffer("four", 4));
  socket.shutdown(tcp::socket::shutdown_send);
  char buffer[10];
  try {
    co_yield yieldc::read_whole(socket, asio::buffer(buffer, sizeof(buffer)));
  } catch (const yieldc::transfer_error &error) {
    co_return error.transferred;
  }
  co_return std::size_t(0);
}

static std::string textOf(int client) {
  std::string text;
  for (int i = 0; i <= client * 20; ++i)
    text += std::to_string(client * i) + ' ';
  return text;
}

int main(int argc, char **argv) {
  int const clients = argc > 1 ? std::atoi(argv[1]) : 100;
  asio::io_context context;
  tcp::acceptor acceptor(context,
                         tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  tcp::endpoint const server = acceptor.local_endpoint();
  Totals totals;
  asio::cancellation_signal stop;
  yieldc::async_run(
      context, listen(acceptor, totals, milliseconds(1000)),
      asio::bind_cancellation_slot(stop.slot(), [](std::exception_ptr error) {
        try {
          if (error)
            std::rethrow_exception(error);
        } catch (const std::exception &reason) {
          std::printf("the server ended: %s\n", reason.what());
        }
      }));

  int right = 0, open = clients + 2;
  auto const leave = [&] {
    if (--open == 0)
      stop.emit(asio::cancellation_type::terminal);
  };
  for (int i = 0; i < clients; ++i)
    yieldc::async_run(context, ask(context, server, textOf(i)),
                      [&, i](std::exception_ptr error, std::string answer) {
                        right += !error && answer == textOf(i);
                        leave();
                      });
  yieldc::async_run(context, stare(context, server),
                    [&](std::exception_ptr error, std::size_t size) {
                      std::printf("the silent one: %s\n", error  ? "an error"
                                                          : size ? "an answer"
                                                                 : "closed");
                      leave();
                    });
  yieldc::async_run(context, demand(context, server),
                    [&](std::exception_ptr, std::size_t size) {
                      std::printf("bytes before the end: %zu\n", size);
                      leave();
                    });
  context.run();
  std::printf("clients with the right answer: %d of %d\n", right, clients);
  std::printf("served %d, idle %d, failed %d, %zu bytes\n", totals.served,
              totals.idle, totals.failed, totals.bytes);
}
