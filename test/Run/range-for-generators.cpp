// Generators that iterate over other generators of the file, directly, held in
// a local, passed as a parameter, and over themselves (recursion, boxed).
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> count(int n) {
  trace::Obj local("counting", n);
  for (int i = 0; i < n; ++i)
    co_yield i;
}

YIELDC_GENERATOR yieldc::generator<int> squares(int n) {
  for (int value : count(n))
    co_yield (value * value);
}

YIELDC_GENERATOR yieldc::generator<int> even_squares(int n) {
  trace::Obj local("even");
  for (const int &value : squares(n)) {
    if (value % 2 != 0)
      continue;
    co_yield value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> first(int n, int limit) {
  for (auto &&value : even_squares(n)) {
    if (limit-- == 0)
      break;
    co_yield value;
  }
  trace::note("inner generators are gone");
  co_yield -1;
}

YIELDC_GENERATOR yieldc::generator<int> held_in_local(int n) {
  auto inner = count(n);
  for (int value : inner)
    co_yield value;
  for (int value : inner)
    co_yield value + 100;
  co_yield -1;
}

YIELDC_GENERATOR yieldc::generator<int> stepped_by_hand(int n) {
  auto left = count(n);
  auto right = squares(n + 1);
  while (true) {
    auto a = left.next();
    if (!a)
      break;
    auto b = right.next();
    co_yield *a;
    co_yield b.value();
  }
  auto rest = right.next();
  co_yield rest.done() ? -1 : *rest;
}

YIELDC_GENERATOR yieldc::generator<int>
over_parameter(yieldc::generator<int> inner) {
  for (int value : inner)
    co_yield value + 1;
}

YIELDC_GENERATOR yieldc::generator<int>
over_reference(yieldc::generator<int> &inner) {
  for (int value : inner)
    co_yield value + 1;
}

YIELDC_GENERATOR yieldc::generator<int> boxed_local(int n) {
  yieldc::generator<int> inner = n % 2 ? yieldc::generator<int>(count(n))
                                       : yieldc::generator<int>(squares(n));
  for (int value : inner)
    co_yield value;
  inner = count(2);
  for (int value : inner)
    co_yield value;
}

// Declared before, so that it can call itself.
yieldc::generator<int> tree(int depth);

YIELDC_GENERATOR yieldc::generator<int> tree(int depth) {
  trace::Obj local("node", depth);
  if (depth == 0)
    co_return;
  for (int value : tree(depth - 1))
    co_yield value;
  co_yield depth;
  for (int value : tree(depth - 1))
    co_yield value;
}

// Mutual recursion.
yieldc::generator<int> odd(int n);
yieldc::generator<int> even(int n);

YIELDC_GENERATOR yieldc::generator<int> odd(int n) {
  co_yield n;
  if (n > 0)
    for (int value : even(n - 1))
      co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> even(int n) {
  co_yield -n;
  if (n > 0)
    for (int value : odd(n - 1))
      co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> sieve(yieldc::generator<int> numbers,
                                              int prime) {
  for (int n : numbers)
    if (n % prime != 0)
      co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> from_two() {
  for (int n = 2;; ++n)
    co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> primes() {
  yieldc::generator<int> numbers = from_two();
  while (true) {
    int const prime = *numbers.next();
    co_yield prime;
    numbers = sieve(std::move(numbers), prime);
  }
}

// Ranges whose types depend on nothing but the machine's own members.
YIELDC_GENERATOR yieldc::generator<int> two(int n) {
  co_yield n;
  co_yield n + 1;
}
template <class T> YIELDC_GENERATOR yieldc::generator<int> in_template(T n) {
  int k = 3;
  co_yield n;
  for (int x : two(k))
    co_yield x;
  ++k;
  co_yield yieldc::elements_of(two(k));
  auto kept = two(k);
  for (int x : kept)
    co_yield x;
}

// A class that is local to a const member function.
struct numbers {
  int base;
  YIELDC_GENERATOR yieldc::generator<int> up(int n) const {
    for (int i = 0; i < n; ++i)
      co_yield base + i;
  }
  YIELDC_GENERATOR yieldc::generator<int> kept(int n) const {
    auto in = up(n);
    for (int x : in)
      co_yield x;
    auto &&bound = up(n + 1);
    for (int x : bound)
      co_yield x;
  }
  template <class T>
  YIELDC_GENERATOR yieldc::generator<T> kept_in_template(T n) const {
    auto in = up(static_cast<int>(n));
    for (T x : in)
      co_yield x;
  }
};

int main() {
  numbers some{3};
  trace::drive("kept", [&] { return some.kept(2); });
  trace::drive("kept_in_template", [&] { return some.kept_in_template(2L); });
  trace::drive("squares", [] { return squares(3); });
  trace::drive("even_squares", [] { return even_squares(4); });
  trace::drive("first", [] { return first(9, 2); });
  trace::drive("held_in_local", [] { return held_in_local(2); });
  trace::drive("stepped_by_hand", [] { return stepped_by_hand(2); });
  trace::drive("over_parameter", [] { return over_parameter(count(2)); });
  trace::drive("over_reference", [] {
    static yieldc::generator<int> inner = count(3);
    return over_reference(inner);
  });
  trace::drive("boxed_local", [] { return boxed_local(2); });
  trace::drive("boxed_local", [] { return boxed_local(3); });
  trace::drive("tree", [] { return tree(3); });
  trace::drive("odd", [] { return odd(4); });
  trace::drive("primes", [] { return primes(); }, 6);
  trace::drive("in_template", [] { return in_template(1); });
}
