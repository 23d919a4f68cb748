// Locals of every kind of class: movable only, copyable only, neither, over-
// aligned, owning, polymorphic, with throwing or protected parts.
// RUN: %run_both %s
#include "trace.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>
#include <yieldc/generator.h>

using namespace trace;

YIELDC_GENERATOR yieldc::generator<int> move_only() {
  MoveOnly a("a", 1);
  co_yield a.value;
  MoveOnly b = std::move(a);
  co_yield b.value;
  MoveOnly c(std::move(b));
  co_yield c.value;
  a = std::move(c);
  co_yield a.value;
}

YIELDC_GENERATOR yieldc::generator<int> copy_only() {
  CopyOnly a("a", 1);
  co_yield a.value;
  CopyOnly b = a;
  co_yield b.value;
  CopyOnly c(std::move(b));
  co_yield c.value;
}

YIELDC_GENERATOR yieldc::generator<int> pinned() {
  Pinned a("a", 1);
  co_yield a.value;
  for (Pinned i("i", 0); i.value < 2; ++i.value) {
    Pinned each("each", i.value);
    co_yield each.value;
  }
}

YIELDC_GENERATOR yieldc::generator<int> over_aligned() {
  char before = 'x';
  Aligned a("a", 1);
  co_yield a.value;
  {
    Aligned b("b", 2);
    co_yield b.value;
    alignas(32) int plain = 5;
    co_yield plain + before;
    co_yield static_cast<int>(reinterpret_cast<std::uintptr_t>(&plain) % 32);
  }
}

YIELDC_GENERATOR yieldc::generator<int> unique_pointers() {
  std::unique_ptr<int> number(new int(1));
  co_yield *number;
  ++*number;
  std::unique_ptr<Obj> object(new Obj("object", 5));
  co_yield *number + object->value;
  auto taken = std::move(object);
  co_yield object ? 1 : 0;
  co_yield taken->value;
  taken.reset();
  number.reset(new int(9));
  co_yield *number;
}

YIELDC_GENERATOR yieldc::generator<int> shared_pointers() {
  auto shared = std::make_shared<Obj>("shared", 1);
  std::weak_ptr<Obj> weak = shared;
  co_yield static_cast<int>(shared.use_count());
  {
    auto other = shared;
    co_yield static_cast<int>(other.use_count());
  }
  co_yield static_cast<int>(weak.use_count());
  shared = nullptr;
  co_yield weak.expired() ? 1 : 0;
}

YIELDC_GENERATOR yieldc::generator<std::string> strings(std::string suffix) {
  std::string small = "small";
  const std::string large(100, 'x');
  co_yield small;
  small += suffix;
  co_yield small;
  co_yield large;
  co_yield small + "!";
}

YIELDC_GENERATOR yieldc::generator<int> vectors() {
  std::vector<Obj> objects;
  objects.reserve(4);
  objects.emplace_back("first", 1);
  co_yield objects[0].value;
  objects.push_back(Obj("second", 2));
  co_yield objects.back().value;
  std::vector<std::vector<int>> rows(2, std::vector<int>(2, 7));
  co_yield rows[1][1];
  objects.pop_back();
  co_yield static_cast<int>(objects.size());
}

struct Base {
  virtual ~Base() { note("~Base"); }
  virtual int call() const { return 1; }
};

struct Derived : Base {
  int state;
  explicit Derived(int init) : state(init) { maybe_throw(); }
  ~Derived() override { note("~Derived", state); }
  int call() const override { return state; }
};

YIELDC_GENERATOR yieldc::generator<int> polymorphic() {
  Derived derived(5);
  Base &base = derived;
  co_yield base.call();
  derived.state = 6;
  co_yield base.call();
  Base plain;
  co_yield plain.call();
  std::unique_ptr<Base> owned(new Derived(7));
  co_yield owned->call();
}

// Construction that throws half-way destroys what was made, and no more.
struct Parts {
  Obj first;
  Obj second;
  explicit Parts(int n) : first("first part", n), second("second part", n) {
    maybe_throw();
  }
};

YIELDC_GENERATOR yieldc::generator<int> parts() {
  Obj before("before");
  Parts whole(3);
  co_yield whole.first.value;
  Obj after("after");
  co_yield whole.second.value;
}

YIELDC_GENERATOR yieldc::generator<int> functions(int n) {
  std::function<int(int)> add = [n](int x) { return x + n; };
  co_yield add(1);
  add = [n](int x) { return x * n; };
  co_yield add(5);
}

class Counter {
public:
  static int alive;
  Counter() { ++alive; }
  Counter(const Counter &) { ++alive; }
  ~Counter() { --alive; }
  int operator()() const { return alive; }
};
int Counter::alive = 0;

YIELDC_GENERATOR yieldc::generator<int> counts() {
  Counter a;
  co_yield a();
  {
    Counter b(a), c;
    co_yield Counter::alive;
  }
  co_yield a();
}

// Empty classes, bit-fields, unions, volatile and a type with operator&.
struct Empty {};
struct Bits {
  unsigned low : 3;
  unsigned high : 5;
};
union Either {
  int number;
  float real;
};
struct Evasive {
  int value;
  Evasive *operator&() { return nullptr; }
  ~Evasive() { note("~Evasive", value); }
};

YIELDC_GENERATOR yieldc::generator<int> odd_ones() {
  Empty empty;
  Bits bits = {5, 17};
  Either either;
  either.number = 3;
  volatile int unstable = 4;
  Evasive evasive{8};
  co_yield static_cast<int>(bits.low);
  co_yield static_cast<int>(bits.high);
  bits.low = 2;
  co_yield either.number;
  unstable = unstable + 1;
  co_yield static_cast<int>(unstable);
  co_yield static_cast<int>(bits.low) + evasive.value;
  (void)empty;
}

int main() {
  drive("move_only", [] { return move_only(); });
  drive("copy_only", [] { return copy_only(); });
  drive("pinned", [] { return pinned(); });
  drive("over_aligned", [] { return over_aligned(); });
  drive("unique_pointers", [] { return unique_pointers(); });
  drive("shared_pointers", [] { return shared_pointers(); });
  drive("strings", [] { return strings("!"); });
  drive("vectors", [] { return vectors(); });
  drive("polymorphic", [] { return polymorphic(); });
  drive("parts", [] { return parts(); });
  drive("functions", [] { return functions(3); });
  drive("counts", [] { return counts(); });
  drive("odd_ones", [] { return odd_ones(); });
}
