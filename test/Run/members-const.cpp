// Generators that are const members, whose machine is local to the function:
// what they keep is not const (GCC 12 has its own opinion).
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::note;
using yieldc::elements_of;
using yieldc::generator;

namespace {

template <class T> struct cell {
  T value;
  T get() { return value; }
  int get() const { return -1; }
};

template <class T> struct source {
  generator<T> all(T n) const;
  generator<T> through(T n) const;
  YIELDC_GENERATOR generator<T> up(T n) const {
    for (T i = 0; i < n; ++i)
      co_yield i;
  }
};

template <class T> YIELDC_GENERATOR generator<T> source<T>::all(T n) const {
  cell<T> c{n};
  auto v = c.get();
  co_yield v;
  co_yield v + 1;
}

template <class T> YIELDC_GENERATOR generator<T> source<T>::through(T n) const {
  auto g = up(n);
  for (auto s = g.next(); s; s = g.next())
    co_yield *s;
}

struct steps {
  int by = 2;
  generator<int> all(int n) const;
  YIELDC_GENERATOR generator<int> add(generator<int> in) const {
    for (int x : in)
      co_yield x + by;
  }
  YIELDC_GENERATOR generator<int> up(int n) const {
    for (int i = 0; i < n; ++i)
      co_yield i;
  }
};

YIELDC_GENERATOR generator<int> steps::all(int n) const {
  co_yield elements_of(add(up(n)));
  auto numbers = up(n + 1);
  for (int x : numbers)
    co_yield x;
}

YIELDC_GENERATOR generator<const std::string &> words(std::string &path) {
  co_yield path;
}

/// The class cannot be complete before `more`.
class config {
  std::string name = "n";

public:
  YIELDC_GENERATOR generator<int> all() const {
    std::string path(name);
    for (const std::string &word : words(path))
      co_yield static_cast<int>(word.size());
    for (const std::string &word : more(path))
      co_yield static_cast<int>(word.size());
  }
  YIELDC_GENERATOR generator<const std::string &>
  more(std::string &path) const {
    path += name;
    co_yield path;
  }
};

} // namespace

int main() {
  source<double> real;
  trace::drive("real", [&real] { return real.all(1.5); });
  source<int> number;
  trace::drive("number", [&number] { return number.through(3); });
  steps s;
  trace::drive("steps", [&s] { return s.all(3); });
  config c;
  trace::drive("config", [&c] { return c.all(); });
}
