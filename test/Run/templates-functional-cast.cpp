// A conversion written as a call, of a dependent value, as the operand.
// Fails: the step that is built from it is declared with parentheses, and
// `step<int> name(int(value))` declares a function.
// XFAIL: *
// RUN: %run_both %s
#include <cstdio>
#include <yieldc/generator.h>

template <class T> YIELDC_GENERATOR yieldc::generator<int> narrowed(T value) {
  co_yield int(value);
}

int main() {
  for (int number : narrowed(5L))
    std::printf("%d\n", number);
  return 0;
}
