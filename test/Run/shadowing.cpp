// Names that hide other names: locals hide parameters of blocks outside,
// globals, members, functions and types, at any depth, with other types.
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

int x = 1000;
int count() { return 77; }
struct Item {
  int value;
};

YIELDC_GENERATOR yieldc::generator<int> hides_global() {
  co_yield x;
  int x = 1;
  co_yield x;
  ::x++;
  co_yield ::x;
  {
    int x = 2;
    co_yield x;
    {
      std::string x = "three";
      co_yield static_cast<int>(x.size());
    }
    co_yield x;
  }
  co_yield x;
}

YIELDC_GENERATOR yieldc::generator<int> hides_parameter(int n) {
  co_yield n;
  {
    int n = 5;
    co_yield n;
    for (int n = 0; n < 2; ++n)
      co_yield n;
    n = 6;
    co_yield n;
  }
  for (char n = 'a'; n < 'c'; ++n)
    co_yield n;
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> initialised_from_hidden(int n) {
  int value = n;
  {
    int outer = value;
    int value = outer * 2;
    co_yield value;
    {
      int &alias = value;
      long value = alias + 1;
      co_yield static_cast<int>(value);
      ++alias;
    }
    co_yield value;
  }
  co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> with_objects(int n) {
  trace::Obj object("outer", n);
  co_yield object.value;
  if (n > 0) {
    trace::Obj object("middle", n + 1);
    co_yield object.value;
    while (true) {
      trace::Obj object("inner", n + 2);
      co_yield object.value;
      if (n > 0)
        break;
    }
    co_yield object.value;
  }
  co_yield object.value;
}

YIELDC_GENERATOR yieldc::generator<int> siblings(int n) {
  {
    int it = n;
    co_yield it;
  }
  {
    double it = 1.5;
    co_yield static_cast<int>(it * 2);
  }
  {
    trace::Obj it("it", 3);
    co_yield it.value;
  }
  {
    const char *it = "abcd";
    co_yield it[3];
  }
  if (int it = n)
    co_yield it;
  for (auto it : {8, 9})
    co_yield it;
  for (auto it = n; it < n + 1; ++it)
    co_yield it;
}

YIELDC_GENERATOR yieldc::generator<int> hides_function() {
  co_yield count();
  int count = 5;
  co_yield count;
  co_yield ::count();
}

YIELDC_GENERATOR yieldc::generator<int> hides_type() {
  Item first{1};
  co_yield first.value;
  int Item = 2;
  co_yield Item;
  struct Item second{3};
  co_yield second.value;
}

YIELDC_GENERATOR yieldc::generator<int> loop_variable_hides_range() {
  std::vector<std::vector<int>> v{{1, 2}, {3}};
  for (auto &w : v) {
    for (int v : w)
      co_yield v;
    co_yield static_cast<int>(v.size());
  }
}

YIELDC_GENERATOR yieldc::generator<int> not_across_yield(int n) {
  co_yield n;
  {
    int n = 3;
    x += n;
  }
  {
    std::string n = "abc";
    x += static_cast<int>(n.size());
  }
  co_yield n;
}

class Machine {
public:
  explicit Machine(int start) : state(start), next_state(start + 1) {}

  YIELDC_GENERATOR yieldc::generator<int> hides_members(int next_state) {
    co_yield state;
    co_yield next_state;
    co_yield this->next_state;
    int state = 50;
    co_yield state;
    this->state = 60;
    co_yield state + this->state;
    {
      trace::Obj next_state("object", 7);
      co_yield next_state.value;
    }
    co_yield next_state;
  }

  YIELDC_GENERATOR yieldc::generator<int> hides_member_function() {
    co_yield get();
    int get = 4;
    co_yield get;
    co_yield this->get();
  }

  int get() const { return state; }

private:
  int state;
  int next_state;
};

namespace inner {
int x = 2000;

YIELDC_GENERATOR yieldc::generator<int> namespaces() {
  co_yield x;
  co_yield ::x > 0 ? 1 : 0;
  int x = 3;
  co_yield x;
  co_yield inner::x;
}
} // namespace inner

// What stands for a captured name or a reference ends where the next statement
// declares that name.
YIELDC_GENERATOR yieldc::generator<int> declared_after(int n, const trace::Obj &kept) {
  const trace::Obj &alias = kept;
  for (int i = 0; i < 4; ++i) {
    if (i > 0) {
      co_yield i;
      if ((alias.value + i) == n)
        continue;
      std::vector<int> alias = {i, n};
      trace::note("size", static_cast<int>(alias.size()));
    }
    trace::note("alias", alias.value);
  }
}

int main() {
  trace::drive("hides_global", [] { return hides_global(); });
  trace::drive("hides_parameter", [] { return hides_parameter(1); });
  trace::drive("initialised_from_hidden",
               [] { return initialised_from_hidden(1); });
  trace::drive("with_objects", [] { return with_objects(1); });
  trace::drive("siblings", [] { return siblings(1); });
  trace::drive("hides_function", [] { return hides_function(); });
  trace::drive("hides_type", [] { return hides_type(); });
  trace::drive("loop_variable_hides_range",
               [] { return loop_variable_hides_range(); });
  trace::drive("not_across_yield", [] { return not_across_yield(1); });
  Machine machine(10);
  trace::drive("hides_members", [&] { return machine.hides_members(20); });
  trace::drive("hides_member_function",
               [&] { return machine.hides_member_function(); });
  trace::drive("namespaces", [] { return inner::namespaces(); });
  const trace::Obj kept("kept", 3);
  trace::drive("declared_after", [&] { return declared_after(5, kept); });
}
