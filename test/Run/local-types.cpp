// Types, aliases and enumerations declared inside a body, used across yields.
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <string>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> structure(int n) {
  struct Point {
    int x;
    int y;
    int sum() const { return x + y; }
  };
  Point point = {n, n + 1};
  co_yield point.sum();
  point.x = 10;
  co_yield point.sum();
  std::vector<Point> points(2, point);
  points[1].y = 100;
  for (const Point &each : points)
    co_yield each.sum();
}

YIELDC_GENERATOR yieldc::generator<int> with_destructor(int n) {
  struct Guard {
    int value;
    explicit Guard(int init) : value(init) { trace::maybe_throw(); }
    Guard(const Guard &) = delete;
    ~Guard() { trace::note("guard gone", value); }
  };
  Guard outer(n);
  co_yield outer.value;
  for (int i = 0; i < 2; ++i) {
    Guard inner(i);
    co_yield inner.value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> enumerations(int n) {
  enum { first = 1, second = 2 };
  enum class Mode : char { off, on };
  enum Plain { plain_a = 10, plain_b };
  Mode mode = n > 0 ? Mode::on : Mode::off;
  Plain plain = plain_b;
  co_yield first;
  co_yield second;
  co_yield mode == Mode::on ? 1 : 0;
  mode = Mode::off;
  co_yield plain;
  switch (mode) {
  case Mode::off:
    co_yield plain_a;
    break;
  case Mode::on:
    co_yield second;
    break;
  }
}

YIELDC_GENERATOR yieldc::generator<int> aliases(int n) {
  using Number = long;
  typedef std::vector<Number> Numbers;
  using Table = std::map<std::string, Numbers>;
  Numbers numbers{n, n + 1};
  Table table;
  table["a"] = numbers;
  for (Number number : numbers)
    co_yield static_cast<int>(number);
  for (const Table::value_type &row : table)
    co_yield static_cast<int>(row.second.size());
  Number last = 9;
  co_yield static_cast<int>(last);
}

YIELDC_GENERATOR yieldc::generator<int> in_a_block(int n) {
  {
    struct Local {
      int value;
    };
    Local local = {n};
    co_yield local.value;
    co_yield ++local.value;
  }
  {
    struct Local {
      std::string text;
    };
    Local local = {"abc"};
    co_yield static_cast<int>(local.text.size());
  }
  for (int i = 0; i < 2; ++i) {
    using Local = trace::Obj;
    Local local("local", i);
    co_yield local.value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> not_across_yield(int n) {
  co_yield n;
  struct Adder {
    int by;
    int operator()(int to) const { return to + by; }
  };
  int sum = 0;
  {
    Adder add = {5};
    sum = add(n);
  }
  co_yield sum;
}

using namespace trace;

YIELDC_GENERATOR yieldc::generator<int> using_declarations() {
  using std::string;
  using namespace std;
  string word = "word";
  vector<string> words(2, word);
  for (const string &each : words)
    co_yield static_cast<int>(each.size());
  using trace::say;
  co_yield say("said", 1);
}

namespace very {
namespace deep {
int constant = 5;
struct Thing {
  int value = 6;
};
} // namespace deep
} // namespace very

YIELDC_GENERATOR yieldc::generator<int> namespace_alias() {
  namespace vd = very::deep;
  co_yield vd::constant;
  vd::Thing thing;
  co_yield thing.value;
  ++thing.value;
  co_yield thing.value + vd::constant;
}

YIELDC_GENERATOR yieldc::generator<int> static_asserts(int n) {
  static_assert(sizeof(int) >= 2, "small");
  co_yield n;
  {
    constexpr int size = 3;
    static_assert(size == 3, "three");
    int numbers[size] = {1, 2, n};
    co_yield numbers[2];
    co_yield numbers[0];
  }
}

int main() {
  trace::drive("structure", [] { return structure(1); });
  trace::drive("with_destructor", [] { return with_destructor(1); });
  trace::drive("enumerations", [] { return enumerations(1); });
  trace::drive("aliases", [] { return aliases(1); });
  trace::drive("in_a_block", [] { return in_a_block(1); });
  trace::drive("not_across_yield", [] { return not_across_yield(1); });
  trace::drive("using_declarations", [] { return using_declarations(); });
  trace::drive("namespace_alias", [] { return namespace_alias(); });
  trace::drive("static_asserts", [] { return static_asserts(1); });
}
