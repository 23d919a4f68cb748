// Variables of types that only their initialisers can name: private members of
// classes, closures that functions return, what is local to another function.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::generator;

class Owner {
  struct Part {
    Obj object;
    int get() const { return object.value; }
  };
  template <class T> struct Iterator {
    T *at;
    T &operator*() const { return *at; }
    Iterator &operator++() {
      ++at;
      return *this;
    }
    bool operator!=(Iterator other) const { return at != other.at; }
  };
  int data[3] = {1, 2, 3};

public:
  Part get(int n) const { return Part{Obj("part", n)}; }
  const Part *pointer() const {
    static Part part{Obj("static", 7)};
    return &part;
  }
  std::pair<Part, int> both(int n) { return {Part{Obj("both", n)}, n}; }
  std::vector<Part> all() const {
    std::vector<Part> parts;
    parts.reserve(2);
    parts.push_back(get(1));
    parts.push_back(get(2));
    return parts;
  }
  Iterator<int> begin() { return {data}; }
  Iterator<int> end() { return {data + 3}; }
};

auto adder(Obj object) {
  return [object](int x) { return object.value + x; };
}
auto local(int n) {
  struct Local {
    int n;
    Obj object;
  };
  return Local{n, Obj("local", n)};
}

YIELDC_GENERATOR generator<int> parts(Owner owner, int n) {
  auto part = owner.get(n);
  co_yield part.get();
  const auto constant = owner.get(n + 1);
  co_yield part.get() + constant.get();
  auto &&kept = owner.get(n);
  co_yield constant.get() + kept.get();
  kept.object.value = 9;
  const auto &keptConstant = owner.get(5);
  co_yield kept.get() + keptConstant.get();
  const auto *pointer = owner.pointer();
  const auto &referred = *owner.pointer();
  co_yield keptConstant.get() + pointer->get();
  auto both = owner.both(4);
  co_yield pointer->get() + referred.get();
  co_yield both.first.get() + both.second;
  auto copy = part;
  co_yield copy.get();
  copy.object.value = 3;
  co_yield copy.get();
}
YIELDC_GENERATOR generator<int> operands(Owner owner) {
  co_yield owner.get(8).get();
  int sum = owner.get(1).get() + (co_yield 1, 2);
  co_yield sum;
  for (auto &part : owner.all()) {
    co_yield part.get();
    part.object.value *= 2;
    co_yield part.get();
  }
  for (auto part : owner.all()) {
    co_yield part.get();
    co_yield part.get();
  }
  for (int x : owner)
    co_yield x;
}
YIELDC_GENERATOR generator<int> returned(int n) {
  auto add = adder(Obj("add", 1)), more = adder(Obj("more", 2));
  co_yield add(1);
  auto one = local(n);
  co_yield more(2) + one.n;
  auto moved = std::move(one);
  co_yield moved.n;
  co_yield moved.object.value;
}

class Own {
  struct Part {
    int value;
  };
  int n = 3;
  auto add() {
    return [this](int x) { return x + n; };
  }
  Part part() const { return Part{n}; }

public:
  generator<int> outside();
  YIELDC_GENERATOR generator<int> inside() {
    auto own = part();
    co_yield own.value;
    auto adds = add();
    co_yield own.value + adds(3);
    co_yield adds(4);
  }
};
YIELDC_GENERATOR generator<int> Own::outside() {
  auto adds = add();
  co_yield adds(1);
  auto own = part();
  co_yield own.value;
  co_yield adds(own.value);
}

int main() {
  trace::drive("parts", [] { return parts(Owner(), 3); });
  trace::drive("operands", [] { return operands(Owner()); });
  trace::drive("returned", [] { return returned(3); });
  static Own own;
  trace::drive("inside", [] { return own.inside(); });
  trace::drive("outside", [] { return own.outside(); });
}
