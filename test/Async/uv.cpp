// Tasks on libuv: errors at the co_yield, several operations at once, and
// cancelling in the middle; no file stays open.
// REQUIRES: uv
// RUN: rm -f %t.file
// RUN: %native %warn %san %inc -I%S/../Run/Inputs %s -luv -o %t.native
// RUN: %t.native %t.file > %t.native.txt
// RUN: %yieldc %s -o %t.cpp -- -std=c++11 %inc -I%S/../Run/Inputs
// RUN: %gxx -std=c++11 %warn %san %inc -I%S/../Run/Inputs %t.cpp -luv -o %t
// RUN: rm -f %t.file
// RUN: %t %t.file > %t.txt
// RUN: diff %t.native.txt %t.txt
// RUN: FileCheck %s --input-file=%t.txt
#include "trace.h"
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>
#include <yieldc/async/uv.h>

using trace::note;
using trace::Obj;
using yieldc::uv_file_handle;

/// The number that the next file would get: how many are open.
static int openFiles() {
  int const file = ::open("/dev/null", O_RDONLY);
  ::close(file);
  return file;
}

YIELDC_GENERATOR yieldc::task<std::string> round_trip(uv_loop_t *loop,
                                                      std::string path) {
  try {
    Obj inner("inner");
    co_yield yieldc::uv_open(loop, path, O_RDONLY);
  } catch (const yieldc::uv_error &error) {
    note("absent", error.code() == UV_ENOENT);
  }
  uv_file_handle file =
      co_yield yieldc::uv_open(loop, path, O_RDWR | O_CREAT);
  std::size_t const written =
      co_yield yieldc::uv_write(loop, file, "some text", 9);
  note("written", static_cast<long>(written));
  char buffer[20];
  auto both = co_yield yieldc::all(yieldc::uv_read(loop, file, buffer, 4, 0),
                                   yieldc::uv_read(loop, file, buffer + 4, 9, 4),
                                   yieldc::uv_sleep(loop, 1));
  std::string text(buffer, std::get<0>(both) + std::get<1>(both));
  try {
    co_yield yieldc::uv_read(loop, uv_file_handle(), buffer, 1);
  } catch (const yieldc::uv_error &error) {
    note("no file", error.code() == UV_EBADF);
  }
  co_yield yieldc::uv_close(loop, std::move(file));
  co_return text;
}
// CHECK-LABEL: round trip
// CHECK: - inner
// CHECK-NEXT: absent 1
// CHECK-NEXT: written 9
// CHECK-NEXT: no file 1
// CHECK-NEXT: text some text

YIELDC_GENERATOR yieldc::task<> late(uv_loop_t *loop) {
  try {
    Obj inner("inner");
    co_yield yieldc::within(yieldc::uv_sleep(loop, 5),
                            yieldc::uv_sleep(loop, 100000));
  } catch (const yieldc::timed_out &) {
    note("timed out", 1);
  }
  auto const first = co_yield yieldc::any(yieldc::uv_sleep(loop, 100000),
                                          yieldc::uv_sleep(loop, 5));
  note("first", static_cast<long>(first.index));
}
// CHECK-LABEL: late
// CHECK: - inner
// CHECK-NEXT: timed out 1
// CHECK-NEXT: first 1

YIELDC_GENERATOR yieldc::task<> opening(uv_loop_t *loop, std::string path) {
  Obj outer("outer");
  uv_file_handle const kept = co_yield yieldc::uv_open(loop, path, O_RDONLY);
  note("never", 1);
  co_yield yieldc::uv_sleep(loop, 1);
}

YIELDC_GENERATOR yieldc::task<> endless(uv_loop_t *loop, std::string path) {
  Obj outer("outer");
  uv_file_handle const kept = co_yield yieldc::uv_open(loop, path, O_RDONLY);
  for (;;) {
    Obj inner("inner");
    co_yield yieldc::uv_sleep(loop, 100000);
  }
}
// CHECK-LABEL: cancelling
// CHECK: + outer
// CHECK-NEXT: - outer
// CHECK-NEXT: cancelled 1
// CHECK-NEXT: + outer
// CHECK-NEXT: + inner
// CHECK-NEXT: - inner
// CHECK-NEXT: - outer
// CHECK-NEXT: cancelled 1
// CHECK-NEXT: still open 0
// CHECK-NEXT: loop 0

static void ended(yieldc::outcome<void> &result) {
  try {
    result.rethrow();
    note("no error", 1);
  } catch (const yieldc::cancelled &) {
    note("cancelled", 1);
  }
}

int main(int, char **argv) {
  uv_loop_t loop;
  uv_loop_init(&loop);
  std::string const path = argv[1];
  std::printf("-- round trip\n");
  std::string text;
  yieldc::spawn(round_trip(&loop, path),
                [&](yieldc::outcome<std::string> &result) {
                  text = result.get();
                });
  uv_run(&loop, UV_RUN_DEFAULT);
  note("text", text);
  int const files = openFiles();

  std::printf("-- late\n");
  yieldc::spawn(late(&loop), ended);
  uv_run(&loop, UV_RUN_DEFAULT);

  std::printf("-- cancelling\n");
  // Whether the file is opened before it is cancelled or not, it is closed.
  auto early = yieldc::spawn(opening(&loop, path), ended);
  early.cancel();
  uv_run(&loop, UV_RUN_DEFAULT);

  auto running = yieldc::spawn(endless(&loop, path), ended);
  uv_timer_t timer;
  uv_timer_init(&loop, &timer);
  timer.data = &running;
  uv_timer_start(
      &timer,
      [](uv_timer_t *self) {
        static_cast<yieldc::uv_task<void> *>(self->data)->cancel();
        uv_close(reinterpret_cast<uv_handle_t *>(self), nullptr);
      },
      200, 0);
  uv_run(&loop, UV_RUN_DEFAULT);
  note("still open", openFiles() - files);
  note("loop", uv_loop_close(&loop));
  return 0;
}
