// Prime numbers without a limit: the sieve of Eratosthenes as a generator.
//
//   primes          prints the first primes, some twins and the 10000th prime
//
// The sieve keeps, for each prime below the square root of where it is, the
// next multiple to cross out. That state lives in ordinary local variables; the
// consumer decides when to stop.

#include <cstdio>
#include <map>
#include <utility>
#include <yieldc/generator.h>

/// All primes, in order.
YIELDC_GENERATOR yieldc::generator<int> primes() {
  co_yield 2;
  std::map<int, int> crossed_out; // composite -> twice the prime it came from
  for (int n = 3;; n += 2) {
    auto found = crossed_out.find(n);
    if (found == crossed_out.end()) {
      co_yield n;
      if (n <= 46337) // n * n fits
        crossed_out[n * n] = 2 * n;
    } else {
      int const step = found->second;
      crossed_out.erase(found);
      int next = n + step;
      while (crossed_out.count(next))
        next += step;
      crossed_out[next] = step;
    }
  }
}

/// The first `count` values of any generator of ints.
template <class Numbers>
YIELDC_GENERATOR yieldc::generator<int> take(int count, Numbers numbers) {
  if (count <= 0)
    co_return;
  for (int number : numbers) {
    co_yield number;
    if (--count == 0)
      break;
  }
}

/// Pairs of primes that differ by two.
YIELDC_GENERATOR yieldc::generator<std::pair<int, int>> twins() {
  int previous = 0;
  for (int prime : primes()) {
    if (prime - previous == 2)
      co_yield {previous, prime};
    previous = prime;
  }
}

int main() {
  std::printf("the first primes:");
  for (int prime : take(15, primes()))
    std::printf(" %d", prime);

  std::printf("\ntwins above 1000:");
  int shown = 0;
  for (const auto &pair : twins()) {
    if (pair.first < 1000)
      continue;
    std::printf(" (%d, %d)", pair.first, pair.second);
    if (++shown == 4)
      break;
  }

  int last = 0;
  for (int prime : take(10000, primes()))
    last = prime;
  std::printf("\nthe 10000th prime: %d\n", last);
}
