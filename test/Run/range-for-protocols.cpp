// Range-for finds begin and end as members or by ADL, calls each once, and
// uses iterators that only have what the loop needs.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

namespace library {

// An iterator without default constructor, with destructor, traced.
class Cursor {
public:
  Cursor(const char *name, int at) : at_(at), object_(name, at) {}
  int operator*() const { return trace::say("dereference", at_); }
  Cursor &operator++() {
    trace::note("increment");
    ++at_;
    return *this;
  }
  bool operator!=(const Cursor &other) const {
    trace::note("compare");
    return at_ != other.at_;
  }

private:
  int at_;
  trace::Obj object_;
};

struct WithMembers {
  int n;
  Cursor begin() { return Cursor("begin", 0); }
  Cursor end() { return Cursor("end", n); }
};

struct WithFunctions {
  int n;
};

Cursor begin(WithFunctions &) { return Cursor("begin", 10); }
Cursor end(WithFunctions &range) { return Cursor("end", 10 + range.n); }
Cursor begin(const WithFunctions &) { return Cursor("const begin", 20); }
Cursor end(const WithFunctions &range) {
  return Cursor("const end", 20 + range.n);
}

// Members that are no functions do not hide the ADL pair.
struct Derived : WithFunctions {};

// Yields references into itself.
struct Cells {
  int values[3] = {1, 2, 3};
  struct iterator {
    int *at;
    int &operator*() const { return *at; }
    iterator &operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const iterator &other) const { return at != other.at; }
  };
  iterator begin() { return {values}; }
  iterator end() { return {values + 3}; }
};

} // namespace library

YIELDC_GENERATOR yieldc::generator<int> members(int n) {
  library::WithMembers range{n};
  for (int value : range)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> members_of_temporary(int n) {
  for (int value : library::WithMembers{n})
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> functions(int n) {
  library::WithFunctions range{n};
  for (int value : range)
    co_yield value;
  const library::WithFunctions constant{n};
  for (int value : constant)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> functions_of_temporary(int n) {
  for (auto &&value : library::WithFunctions{n})
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> functions_of_base(int n) {
  library::Derived range;
  range.n = n;
  for (int value : range)
    co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int &> cells() {
  library::Cells range;
  for (int &value : range)
    co_yield value;
  for (auto &&value : range) {
    co_yield value;
    value *= 2;
    co_yield value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> left_early() {
  trace::Obj outer("outer");
  for (int value : library::WithMembers{5}) {
    trace::Obj each("each", value);
    if (value == 0)
      continue;
    co_yield value;
    if (value == 2)
      break;
  }
  co_yield 100;
}

int main() {
  trace::drive("members", [] { return members(2); });
  trace::drive("members, empty", [] { return members(0); });
  trace::drive("members_of_temporary", [] { return members_of_temporary(2); });
  trace::drive("functions", [] { return functions(2); });
  trace::drive("functions_of_temporary",
               [] { return functions_of_temporary(2); });
  trace::drive("functions_of_base", [] { return functions_of_base(2); });
  trace::drive("cells", [] { return cells(); });
  trace::drive("left_early", [] { return left_early(); });
}
