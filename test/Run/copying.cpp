// Copies of machines: forks, which go on by themselves. There is no oracle, for
// native coroutines cannot be copied; what a copy does is what a generator does
// that has come as far.
// native: no
// RUN: %run_both %s
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

static void check(bool holds, const char *what) {
  if (holds)
    return;
  std::printf("not so: %s\n", what);
  std::exit(1);
}

static int alive = 0;
static int copies_left = -1;

/// Owns its value, so that every mistake in copying is seen.
class tracked {
public:
  explicit tracked(int n) : value_(1, n) { ++alive; }
  tracked(const tracked &other) : value_(other.value_) {
    if (copies_left == 0)
      throw std::runtime_error("copy");
    --copies_left;
    ++alive;
  }
  tracked(tracked &&other) noexcept : value_(std::move(other.value_)) {
    ++alive;
  }
  tracked &operator=(const tracked &) = delete;
  ~tracked() { --alive; }
  int get() const { return value_.at(0); }
  void add(int n) { value_.at(0) += n; }

private:
  std::vector<int> value_;
};

YIELDC_GENERATOR yieldc::generator<int> nested(tracked base, int n) {
  tracked sum(n);
  for (int i = 0; i < 3; ++i) {
    tracked each(i);
    sum.add(each.get());
    co_yield sum.get();
    if (i == 1) {
      tracked inner(100);
      co_yield inner.get() + base.get();
    } else {
      std::string text = "text" + std::to_string(i);
      co_yield static_cast<int>(text.size()) + i;
    }
  }
  tracked other(7);
  co_yield other.get() + n;
}

YIELDC_GENERATOR yieldc::generator<std::string> words(std::string text) {
  std::vector<std::string> seen;
  const std::string mark = "!";
  for (;;) {
    std::string word[2] = {text + mark, text};
    seen.push_back(word[0]);
    if (seen.size() > 3)
      co_return;
    co_yield word[1] + std::to_string(seen.size());
    co_yield seen.back();
  }
}

YIELDC_GENERATOR yieldc::generator<int> plain(int n) {
  const int first = n;
  for (int i = 0, numbers[3] = {1, 2, 3}; i < 3; ++i)
    co_yield numbers[i] * first;
}

YIELDC_GENERATOR yieldc::generator<int, int, std::string> replies(int n) {
  std::string all;
  try {
    for (int i = 0; i < n; ++i) {
      int reply = co_yield i;
      all += std::to_string(reply);
    }
  } catch (const std::runtime_error &) {
    all = "thrown";
  }
  co_return all;
}

YIELDC_GENERATOR yieldc::generator<int> owner(std::unique_ptr<int> given) {
  std::unique_ptr<int> own(new int(*given + 1));
  co_yield *own;
  co_yield *own + *given;
}

YIELDC_GENERATOR yieldc::generator<int> pointing(int n) {
  int here = n;
  int *there = &here;
  co_yield *there;
  co_yield ++*there;
}

#ifndef __YIELDC__
static_assert(std::is_copy_constructible<decltype(words(""))>::value, "");
// It holds a constant string, which is copied.
static_assert(!std::is_nothrow_move_constructible<decltype(words(""))>::value,
              "");
static_assert(!std::is_copy_constructible<decltype(owner(nullptr))>::value, "");
static_assert(std::is_nothrow_move_constructible<decltype(owner(nullptr))>::value,
              "");
static_assert(std::is_move_assignable<decltype(owner(nullptr))>::value, "");
static_assert(!std::is_copy_constructible<decltype(pointing(1))>::value, "");
static_assert(!std::is_copy_assignable<decltype(pointing(1))>::value, "");
static_assert(std::is_trivially_copy_constructible<decltype(plain(1))>::value,
              "");
#endif

template <class Machine> std::vector<std::string> rest(Machine &generator) {
  std::vector<std::string> result;
  while (auto step = generator.next())
    result.push_back(std::string() + *step);
  return result;
}
template <class Machine> std::vector<int> numbers(Machine &generator) {
  std::vector<int> result;
  while (auto step = generator.next())
    result.push_back(*step);
  return result;
}

/// A copy, an assigned copy and a moved one at each suspension.
template <class Make, class Rest> void at_each(Make make, Rest all) {
  auto reference = make();
  auto const expected = all(reference);
  for (size_t k = 0; k <= expected.size() + 1; ++k) {
    auto generator = make();
    for (size_t i = 0; i < k; ++i)
      generator.next();
    auto tail = expected;
    tail.erase(tail.begin(),
               tail.begin() + static_cast<std::ptrdiff_t>(
                                  k < tail.size() ? k : tail.size()));
    auto fork = generator;
    auto assigned = make();
    assigned.next();
    assigned = fork;
    auto &self = assigned;
    assigned = self;
    check(all(fork) == tail, "a fork goes on from there");
    check(fork.done(), "it comes to its end");
    auto moved = std::move(assigned);
    bool const isCopied =
        std::is_trivially_move_constructible<decltype(assigned)>::value;
    check(isCopied || assigned.done(), "what was moved from is done");
    check(all(moved) == tail, "what was moved goes on from there");
    fork = std::move(generator);
    check(all(fork) == tail, "what was moved by assignment, too");
    fork = make();
    check(all(fork) == expected, "a new one starts at the start");
  }
}

static void throwing_copies() {
  for (int k = 0; k < 8; ++k)
    for (int allowed = 0; allowed < 5; ++allowed) {
      auto generator = nested(tracked(50), 3);
      for (int i = 0; i < k; ++i)
        generator.next();
      int const before = alive;
      copies_left = allowed;
      try {
        auto fork = generator;
        copies_left = -1;
        check(numbers(fork).size() + static_cast<size_t>(k) == 7,
              "a copy that did not throw is whole");
      } catch (const std::runtime_error &) {
      }
      copies_left = -1;
      check(alive == before, "a copy that throws leaves nothing");
      check(numbers(generator).size() + static_cast<size_t>(k) == 7,
            "the original goes on");
    }
  check(alive == 0, "all are gone");
}

static void with_results() {
  auto generator = replies(2);
  generator.next(0);
  generator.next(5);
  auto fork = generator;
  auto other = generator;
  generator.next(6);
  fork.next(7);
  other.throw_(std::make_exception_ptr(std::runtime_error("")));
  check(generator.result() == "56", "sent to the original");
  check(fork.result() == "57", "sent to the fork");
  check(other.result() == "thrown", "thrown into another");
  auto done = fork;
  check(done.result() == "57", "a result is copied");
  auto moved = std::move(fork);
  check(moved.result() == "57", "a result is moved");
}

static void of_owners() {
  auto generator = owner(std::unique_ptr<int>(new int(4)));
  check(*generator.next() == 5, "first");
  auto moved = std::move(generator);
  check(generator.done(), "moved from");
  check(*moved.next() == 9, "second");
  generator = owner(std::unique_ptr<int>(new int(1)));
  check(*generator.next() == 2, "assigned");
}

static void restarts() {
  auto generator = words("w");
  auto const expected = rest(generator);
  for (int k = 0; k < 9; ++k) {
    generator.reset();
    for (int i = 0; i < k; ++i)
      generator.next();
  }
  generator.reset();
  check(rest(generator) == expected, "after reset() all comes again");
  auto replying = replies(1);
  replying.next(0);
  replying.next(3);
  replying.reset();
  replying.next(0);
  replying.next(4);
  check(replying.result() == "4", "the result of the second run");
}

int main() {
  at_each([] { return nested(tracked(50), 3); },
          [](decltype(nested(tracked(50), 3)) &one) { return numbers(one); });
  at_each([] { return words("w"); },
          [](decltype(words("w")) &one) { return rest(one); });
  at_each([] { return plain(3); },
          [](decltype(plain(3)) &one) { return numbers(one); });
  check(alive == 0, "nothing is left");
  throwing_copies();
  with_results();
  of_owners();
  restarts();
}
