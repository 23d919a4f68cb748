// What the tool's own parse sees, in every standard; and real compilers see
// nothing of the annotation.
//
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -D__YIELDC__=1 -DYIELDC_NATIVE=1 %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++14 -Xclang -fcoroutines -D__YIELDC__=1 -DYIELDC_NATIVE=1 %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++17 -Xclang -fcoroutines -D__YIELDC__=1 -DYIELDC_NATIVE=1 %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++20 -D__YIELDC__=1 -DYIELDC_NATIVE=1 %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++23 -D__YIELDC__=1 -DYIELDC_NATIVE=1 %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -D__YIELDC__=1 -DYIELDC_NATIVE=1 -fno-exceptions -nostdinc++ -ffreestanding %warn %inc -fsyntax-only %s
// RUN: %clangxx -std=c++20 -E %inc %s | not grep annotate

#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> count(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}
template <class T>
YIELDC_GENERATOR yieldc::generator<T, int, long> more(T value) {
  int const sent = co_yield value;
  auto lambda = [](int n)
                    YIELDC_GENERATOR -> yieldc::generator<int> { co_yield n; };
  co_yield yieldc::elements_of(lambda(sent));
  co_return 5;
}
template yieldc::generator<int, int, long> more(int);

#ifdef __YIELDC__
void check() { yieldc::detail::handler_hook(); }
#endif
