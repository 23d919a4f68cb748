// A source is read in its own standard: the old meaning stays what it was.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -o 11.cpp -- -std=c++11 -DWANTED=201103L
// RUN: %yieldc in.cpp -o 14.cpp -- -std=gnu++14 -DWANTED=201402L
// RUN: %yieldc in.cpp -o 17.cpp -- -std=c++17 -DWANTED=201703L
// RUN: %yieldc in.cpp -o 20.cpp -- -std=c++20 -DWANTED=202002L
// RUN: %yieldc in.cpp -o 23.cpp -- -std=c++23 -DWANTED=202302L
// RUN: diff 11.cpp 14.cpp
// RUN: diff 11.cpp 17.cpp
// RUN: %gxx -std=c++11 %inc -DWANTED=201103L -fsyntax-only 11.cpp
// RUN: %clangxx -std=c++20 %inc -DWANTED=202002L -fsyntax-only 20.cpp

//--- in.cpp
#include <yieldc/generator.h>
#include <memory>
static_assert(__cplusplus == WANTED, "");
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
#if __cplusplus < 202002L
int concept = 1, requires = 2; // no words of the language yet
#else
#include <coroutine>
#include <ranges>
// Coroutines of the user's own are left alone.
struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
task run() { co_await std::suspend_never(); }
#endif
