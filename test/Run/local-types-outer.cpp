// A local type that uses other local declarations of the body.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> uses_outer_things(int n) {
  static int shared = 5;
  enum { limit = 2 };
  struct Walker {
    int at;
    bool more() const { return at < limit; }
    int next() { return shared + at++; }
  };
  Walker walker = {n};
  while (walker.more())
    co_yield walker.next();
  shared += 10;
  co_yield shared;
}

YIELDC_GENERATOR yieldc::generator<int> uses_constants(int n) {
  const int limit = 3;
  constexpr unsigned step = 2;
  static const long below = -1;
  const bool wraps = true;
  struct Walker {
    int at;
    int seen[limit];
    bool more() const { return at < limit -below; }
    int next() {
      seen[0] = limit;
      at += static_cast<int>(step);
      return wraps ? at % (limit + 4) : at;
    }
  };
  Walker walker = {n, {}};
  while (walker.more())
    co_yield walker.next();
  co_yield walker.seen[0] + limit;
}

YIELDC_GENERATOR yieldc::generator<int> uses_objects(int n) {
  co_yield n;
  // When control comes here, not before.
  static trace::Obj first("first", trace::say("made", 4));
  static const trace::Obj second("second", first.value + 1);
  static int table[3] = {1, 2, 3};
  static int &part = table[1];
  struct Reader {
    decltype(part) cell;
    decltype(table[0] + 1) copy;
    int read() {
      decltype(part) again = part;
      decltype(first.value) value = first.value;
      ++table[2];
      return value + second.value + again + cell + table[2];
    }
  };
  Reader reader = {part, 0};
  co_yield reader.read();
  ++part;
  first.value = 100;
  co_yield reader.read();
  auto both = [] { return first.value + second.value; };
  co_yield both();
}

YIELDC_GENERATOR yieldc::generator<int> twice(int n) {
  {
    static int shared = trace::say("made", 1);
    struct Cell {
      int value;
      int get() const { return value + shared; }
    };
    Cell cell = {n};
    co_yield cell.get();
    co_yield cell.get();
  }
  {
    static int shared = 20;
    struct Cell {
      int get() const { return shared; }
    };
    Cell cell;
    decltype(shared) copy = shared;
    shared = 30;
    co_yield cell.get() + copy;
    co_yield cell.get();
  }
}

YIELDC_GENERATOR yieldc::generator<int> in_statements(int n) {
  static int shared = 7;
  {
    struct Adder {
      int operator()(int to) const { return to + shared; }
    };
    n = Adder()(n);
  }
  co_yield n;
  struct Kept {
    int value = shared;
  };
  Kept kept;
  ++shared;
  co_yield kept.value;
  co_yield kept.value + shared;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T> in_template(T value) {
  static T shared = T();
  struct Holder {
    T own;
    T both() const { return own + shared; }
  };
  Holder holder = {value};
  co_yield holder.both();
  shared = value;
  co_yield holder.both();
}

struct Owner {
  int value;
  yieldc::generator<int> each();
};
YIELDC_GENERATOR yieldc::generator<int> Owner::each() {
  static int shared = 1;
  struct Counter {
    int next() { return shared++; }
  };
  Counter counter;
  while (counter.next() < value)
    co_yield shared;
}

int main() {
  trace::drive("uses_outer_things", [] { return uses_outer_things(0); });
  trace::drive("uses_constants", [] { return uses_constants(0); });
  trace::drive("uses_objects", [] { return uses_objects(1); });
  trace::drive("twice", [] { return twice(1); });
  trace::drive("in_statements", [] { return in_statements(1); });
  trace::drive("in_template", [] { return in_template(4); });
  trace::drive("in_template", [] { return in_template(std::string("text")); });
  trace::drive("each", [] {
    static Owner owner = {4};
    return owner.each();
  });
}
