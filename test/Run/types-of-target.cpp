// std: 14
// RUN: %run_both %s
// Types that the target and the library decide, and numbers that are wider
// than what their parts are.
#include <algorithm>
#include <cstdint>
#include <list>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "trace.h"
#include <yieldc/generator.h>

typedef std::uint64_t reg_t;
template <class T> struct hw {
  static T read() { return static_cast<T>(0x1234567800000001ull); }
};

template <class T> std::string kind(const T &) {
  return (T(-1) < T(0) ? "s" : "u") + std::to_string(sizeof(T));
}

YIELDC_GENERATOR yieldc::generator<std::string>
numbers(const short *p, std::uint16_t small, signed char tiny, long l,
        unsigned u) {
  auto size = sizeof(*p), more = sizeof p + 1;
  auto distance = (p + 4) - p;
  auto value = hw<reg_t>::read();
  auto low = hw<std::uint8_t>::read();
  auto sum = small + 1;
  auto twice = value + low;
  auto negative = -tiny;
  auto shifted = small << 3;
  auto mixed = l - u;
  auto wide = 0x123456789a;
  auto choice = u ? small : small;
  auto other = u ? small : tiny;
  auto digits{1'000'000};
  auto next = size;
  auto assigned = (next += 2);
  auto &alias = assigned;
  const auto fixed = ~small;
  co_yield kind(size) + kind(more) + kind(distance) + kind(value) + kind(low);
  co_yield kind(sum) + kind(twice) + kind(negative) + kind(shifted);
  co_yield kind(mixed) + kind(wide) + kind(choice) + kind(other) + kind(digits);
  co_yield kind(next) + kind(assigned) + kind(alias) + kind(fixed);
  co_yield std::to_string(size + more + next + assigned) +
      std::to_string(sum + shifted);
  co_yield std::to_string(value) + std::to_string(twice) +
      std::to_string(mixed) + std::to_string(wide) + std::to_string(fixed);
}

struct sensors {
  std::vector<std::uint32_t> values;
  std::map<std::string, std::uint32_t> names;
  YIELDC_GENERATOR yieldc::generator<std::uint32_t> all(std::uint32_t least) {
    auto entry = names.begin();
    const auto last = values.rbegin();
    auto found = std::find(values.begin(), values.end(), least);
    auto size = values.size() - 1;
    auto sum = std::accumulate(values.begin(), values.end(), std::uint64_t{});
    auto *data = values.data();
    auto most = std::max(least, values.front());
    for (auto value : values)
      co_yield value + entry->second;
    for (auto &value : values)
      co_yield ++value;
    for (const auto &one : names)
      co_yield one.second;
    co_yield *last + *found + *data;
    co_yield static_cast<std::uint32_t>(most + sum + size);
    auto pair = std::make_pair(least, sum);
    auto entries = std::list<std::pair<std::uint16_t, std::uint32_t>>(2);
    co_yield pair.first;
    auto part = entries.front();
    co_yield part.second;
  }
};

struct later {
  YIELDC_GENERATOR yieldc::generator<int> all() {
    auto first = values.begin();
    auto value = values.front();
    auto sum = get<word>() + 1;
    auto other = word(3);
    auto most = std::max(value, other);
    co_yield *first + value;
    co_yield *first + sum + other + most;
  }
  typedef std::int16_t word;
  typedef std::vector<word> words;
  template <class T> T get() { return T(4); }
  words values;
};

YIELDC_GENERATOR yieldc::generator<std::uint64_t, std::uint64_t>
kept(std::uint64_t base, std::uint8_t small, std::uint32_t u) {
  base = (base << 3) + (co_yield small);
  base = (u * 2) + (co_yield u + small);
  co_yield base + u;
  base = sizeof(u) * (co_yield 1) + (u + base) * (co_yield 2);
  co_yield base;
}

int main() {
  short values[9] = {};
  for (const std::string &text : numbers(values, 60000, -3, -7, 4000000000u))
    trace::note(text.c_str());
  sensors s{{1, 2, 3}, {{"a", 1}, {"b", 2}}};
  for (std::uint32_t value : s.all(2))
    trace::note("all", static_cast<long>(value));
  auto g = kept(1ull << 41, 200, 4000000000u);
  for (auto step = g.next(1ull << 33); !step.done(); step = g.next(1ull << 34))
    trace::note("kept", static_cast<long>(*step));
  later l{{5, 6}};
  for (int value : l.all())
    trace::note("later", value);
}
