// Range-for over a braced list of dependent type.
// RUN: %run_both %s
#include "trace.h"
#include <initializer_list>
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<T> twice(T value) {
  for (const T &each : {value, value})
    co_yield each;
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> built(T value) {
  int count = 0;
  for (auto each : {T(value), value, T()}) {
    if (++count == 3)
      break;
    co_yield each;
  }
  for (auto &each : {&value, &value})
    co_yield *each;
}

template <class... T>
YIELDC_GENERATOR yieldc::generator<int> sum(int first, T... rest) {
  int total = 0;
  for (int each : {first, rest...})
    co_yield total += each;
  for (const auto &each : {rest...})
    co_yield each;
}

struct lines {
  const char *prefix;
  template <class T> YIELDC_GENERATOR yieldc::generator<char> each(T line) {
    for (const char *text : {prefix, line, "end"}) {
      co_yield text[0];
      trace::note(text);
    }
  }
};

int main() {
  trace::drive("twice", [] { return twice(1); });
  trace::drive("twice", [] { return twice(trace::Obj("object", 2)); });
  trace::drive("built", [] { return built(3); });
  trace::drive("built", [] { return built(std::string("text")); });
  trace::drive("sum", [] { return sum(1, 2, 3); });
  static lines some = {"prefix"};
  trace::drive("lines", [] { return some.each("line"); });
}
