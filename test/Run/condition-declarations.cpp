// Variables declared in the conditions of `if`, `while` and `for`.
// flags: -Wno-unused-but-set-variable
// RUN: %run_both %s
#include "trace.h"
#include <memory>
#include <vector>
#include <yieldc/generator.h>

struct Node {
  int value;
  Node *next;
};

// Converts to bool, so that it can be a condition itself.
class Handle : public trace::base {
public:
  Handle(const char *name, int n) : base(name, n) {}
  Handle(Handle &&) = default;
  explicit operator bool() const {
    trace::note("to bool", value);
    return value != 0;
  }
};

Handle open(int n) {
  trace::maybe_throw();
  return Handle("handle", n);
}

YIELDC_GENERATOR yieldc::generator<int> if_pointer(Node *node) {
  if (Node *next = node->next)
    co_yield next->value;
  else
    co_yield -1;
  if (const Node *next = node->next) {
    co_yield next->value;
    co_yield next->next ? 1 : 0;
  }
}

YIELDC_GENERATOR yieldc::generator<int> if_object(int n) {
  trace::Obj outer("outer");
  if (Handle handle = open(n)) {
    trace::Obj inner("inner");
    co_yield handle.value;
    handle.value += 10;
    co_yield handle.value;
  } else {
    co_yield -1;
    co_yield handle.value;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> if_chain(int n) {
  if (int a = n - 1)
    co_yield a;
  else if (int b = n + 1) {
    co_yield a;
    co_yield b;
  } else
    co_yield a - b;
}

YIELDC_GENERATOR yieldc::generator<int> if_silent(int n) {
  co_yield n;
  int sum = 0;
  if (Handle handle = open(n))
    sum = handle.value;
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> while_number(int n) {
  while (int left = n--) {
    co_yield left;
    co_yield -left;
  }
}

YIELDC_GENERATOR yieldc::generator<int> while_pointer(Node *node) {
  while (Node *current = node) {
    co_yield current->value;
    node = current->next;
  }
}

// The variable is made and destroyed anew for each turn, also by `continue`.
YIELDC_GENERATOR yieldc::generator<int> while_object(int n) {
  int i = n;
  while (Handle handle = open(i)) {
    trace::Obj inner("inner", i);
    --i;
    if (i == 1)
      continue;
    co_yield handle.value;
    if (i == 3)
      break;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> while_auto() {
  std::vector<int> values{1, 2, 3};
  auto next = [&values]() -> std::unique_ptr<int> {
    if (values.empty())
      return nullptr;
    std::unique_ptr<int> result(new int(values.back()));
    values.pop_back();
    return result;
  };
  std::vector<std::unique_ptr<int>> taken;
  while (auto value = next())
    taken.push_back(std::move(value));
  for (auto &value : taken)
    co_yield *value;
}

YIELDC_GENERATOR yieldc::generator<int> for_object(int n) {
  for (int i = n; Handle handle = open(i); i = trace::say("increment", i - 1)) {
    trace::Obj inner("inner", i);
    if (i == 2)
      continue;
    co_yield handle.value;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> switch_object(int n) {
  struct Number {
    trace::Obj object;
    operator int() const { return object.value; }
  };
  switch (Number number{trace::make("number", n)}) {
  case 1:
    co_yield 1;
    co_yield number.object.value;
    break;
  default:
    co_yield number.object.value + 10;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  while (Handle outer = open(n)) {
    if (Handle inner = open(n - 1)) {
      co_yield outer.value + inner.value;
      if (int last = n - 2)
        co_yield last;
      else
        break;
    }
    --n;
  }
}

struct Positive {
  int value;
  explicit operator bool() const { return value > 0; }
};

YIELDC_GENERATOR yieldc::generator<int> unused_braced(int n) {
  for (; Positive p = Positive{n}; n--)
    co_yield n;
  while (Positive p = {n + 2}) {
    n--;
    co_yield n;
  }
  if (Positive p{n + 3})
    co_yield n;
  for (; int k{n + 3}; n--)
    co_yield n;
}

int main() {
  Node third = {3, nullptr};
  Node second = {2, &third};
  Node first = {1, &second};
  trace::drive("if_pointer", [&] { return if_pointer(&first); });
  trace::drive("if_pointer", [&] { return if_pointer(&third); });
  for (int n = 0; n < 2; ++n) {
    trace::drive("if_object", [n] { return if_object(n); });
    trace::drive("if_silent", [n] { return if_silent(n); });
    trace::drive("switch_object", [n] { return switch_object(n); });
  }
  for (int n = -1; n < 3; ++n)
    trace::drive("if_chain", [n] { return if_chain(n); });
  trace::drive("while_number", [] { return while_number(2); });
  trace::drive("while_pointer", [&] { return while_pointer(&first); });
  trace::drive("while_object", [] { return while_object(3); });
  trace::drive("while_object", [] { return while_object(5); });
  trace::drive("while_auto", [] { return while_auto(); });
  trace::drive("for_object", [] { return for_object(3); });
  trace::drive("nested", [] { return nested(3); });
  trace::drive("unused_braced", [] { return unused_braced(2); });
}
