// Tasks that wait for futures: results of different types, errors at the
// co_yield, several at once, and cancelling in the middle.
// RUN: %run_both %s
#include "trace.h"
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <yieldc/async/combine.h>
#include <yieldc/async/future.h>

using trace::note;
using trace::Obj;
using yieldc::wait;

template <class T> static std::future<T> ready(T value) {
  std::promise<T> promise;
  promise.set_value(std::move(value));
  return promise.get_future();
}

template <class T> static std::future<T> broken(const char *what) {
  std::promise<T> promise;
  promise.set_exception(std::make_exception_ptr(std::runtime_error(what)));
  return promise.get_future();
}

YIELDC_GENERATOR yieldc::task<std::string> types(std::future<int> a,
                                                 std::future<std::string> b,
                                                 std::future<void> c) {
  auto number = co_yield wait(a);
  static_assert(std::is_same<decltype(number), int>::value, "");
  auto text = co_yield wait(b);
  static_assert(std::is_same<decltype(text), std::string>::value, "");
  co_yield wait(c);
  co_return text + std::to_string(number);
}

YIELDC_GENERATOR yieldc::task<std::unique_ptr<int>> move_only() {
  std::future<std::unique_ptr<int>> source =
      ready(std::unique_ptr<int>(new int(5)));
  std::unique_ptr<int> pointer = co_yield wait(source);
  ++*pointer;
  co_return std::move(pointer);
}

YIELDC_GENERATOR yieldc::task<int> errors() {
  Obj outer("outer");
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    std::future<int> source = i == 1 ? broken<int>("one") : ready(i + 10);
    try {
      Obj inner("inner", i);
      sum += co_yield wait(source);
      note("sum", sum);
    } catch (const std::runtime_error &error) {
      note("caught", std::string(error.what()));
    }
  }
  std::future<int> last = broken<int>("last");
  co_return sum + (co_yield wait(last));
}

YIELDC_GENERATOR yieldc::task<int> inner_task(std::future<int> &source) {
  Obj kept("inner task");
  int const got = co_yield wait(source);
  if (got < 0)
    throw std::runtime_error("negative");
  co_return got * 2;
}

YIELDC_GENERATOR yieldc::task<int> outer_task() {
  std::future<int> good = ready(21), bad = ready(-1);
  int const twice = co_yield yieldc::elements_of(inner_task(good));
  try {
    co_yield yieldc::elements_of(inner_task(bad));
  } catch (const std::runtime_error &error) {
    note("caught", std::string(error.what()));
  }
  co_return twice;
}

YIELDC_GENERATOR yieldc::task<int> several() {
  std::future<int> a = ready(1), b = ready(2);
  std::future<void> c = std::async(std::launch::deferred, [] {});
  std::tuple<int, yieldc::no_result, int> const results =
      co_yield yieldc::all(wait(a), wait(c), wait(b));
  note("all", std::get<0>(results) * 10 + std::get<2>(results));

  std::promise<int> never;
  std::future<int> slow = never.get_future(), fast = ready(3);
  auto first = co_yield yieldc::any(wait(slow), wait(fast));
  note("any", static_cast<int>(first.index));
  note("any", std::get<1>(first.outcomes).get());
  note("slow has", static_cast<bool>(std::get<0>(first.outcomes)));
  never.set_value(4); // the future was only lent
  note("slow", co_yield wait(slow));

  std::future<int> fails = broken<int>("fails"), waits = std::promise<int>().get_future();
  std::promise<int> open;
  std::future<int> pending = open.get_future();
  try {
    co_yield yieldc::all(wait(pending), wait(fails));
  } catch (const std::runtime_error &error) {
    note("all failed", std::string(error.what()));
  }
  std::future<int> timer = ready(0);
  try {
    co_yield yieldc::within(wait(timer), wait(pending));
  } catch (const yieldc::timed_out &) {
    note("timed out", 1);
  }
  try {
    co_yield wait(waits);
  } catch (const std::future_error &) {
    note("broken promise", 1);
  }
  co_return 7;
}

YIELDC_GENERATOR yieldc::task<> endless(std::future<int> &source) {
  Obj outer("outer");
  try {
    Obj inner("inner");
    co_yield wait(source);
    note("never", 1);
  } catch (...) {
    note("never caught", 1);
  }
}

/// In a template, an operand whose type is not known needs elements_of.
template <class T> YIELDC_GENERATOR yieldc::task<int> in_template(T source) {
  int const sum = co_yield yieldc::elements_of(wait(source));
  co_return sum + 1;
}

YIELDC_GENERATOR yieldc::task<int> operands(bool is_first) {
  std::future<int> a = ready(1), b = ready(2), c = ready(3);
  auto named = wait(c);
  int const both = (co_yield wait(a)) * 10 + (co_yield wait(b));
  std::future<int> d = ready(4), e = ready(5);
  int const one = is_first ? co_yield wait(d) : co_yield wait(e);
  if (is_first && (co_yield named) == 3)
    note("named", 3);
  co_return both * 10 + one;
}

YIELDC_GENERATOR yieldc::task<int> many() {
  int sum = 0;
  for (int i = 0; i < 10000; ++i) {
    std::future<int> source = ready(i % 2);
    sum += co_yield wait(source);
  }
  co_return sum;
}

int main() {
  std::promise<void> done;
  done.set_value();
  std::printf("%s\n", yieldc::run_blocking(types(ready(1), ready(std::string("n")),
                                                 done.get_future()))
                          .c_str());
  std::printf("%d\n", *yieldc::run_blocking(move_only()));
  try {
    yieldc::run_blocking(errors());
  } catch (const std::runtime_error &error) {
    std::printf("%s\n", error.what());
  }
  std::printf("%d\n", yieldc::run_blocking(outer_task()));
  std::printf("%d\n", yieldc::run_blocking(several()));
  std::printf("%d\n", yieldc::run_blocking(many()));
  std::printf("%d\n", yieldc::run_blocking(in_template(ready(6))));
  std::printf("%d\n", yieldc::run_blocking(operands(true)));
  std::printf("%d\n", yieldc::run_blocking(operands(false)));

  // From another thread.
  std::future<int> later = std::async(std::launch::async, [] { return 8; });
  std::printf("%d\n", yieldc::run_blocking(inner_task(later)));

  // Polled, and given up.
  std::promise<int> never;
  std::future<int> source = never.get_future();
  {
    yieldc::polled_task<> polled{endless(source)};
    note("polled", polled.poll());
    polled.cancel();
    note("polled", polled.poll());
    try {
      polled.get();
    } catch (const yieldc::cancelled &) {
      note("cancelled", 1);
    }
    yieldc::polled_task<> abandoned{endless(source)};
    note("abandoned", abandoned.poll());
  }
  never.set_value(9);
  std::printf("%d\n", source.get());
  return 0;
}
