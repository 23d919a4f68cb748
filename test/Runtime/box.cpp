// A generator<Y> holds any machine that yields Y: inside if it is small and may
// be moved, else on the heap; it moves and does not copy.
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++17 -stdlib=libc++ %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include "Inputs/machines.h"
#include "Inputs/traced.h"

#include <cstdint>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

using yieldc::generator;
using yieldc::in_place;
using yieldc::step;

static int allocations = 0;
static int living = 0;
void *operator new(std::size_t size) {
  ++allocations;
  ++living;
  return std::malloc(size);
}
void operator delete(void *memory) noexcept {
  living -= memory != nullptr;
  std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept {
  ::operator delete(memory);
}

static_assert(!std::is_copy_constructible<generator<int>>::value, "");
static_assert(std::is_nothrow_move_constructible<generator<int>>::value, "");
static_assert(std::is_nothrow_move_assignable<generator<int>>::value, "");
static_assert(std::is_convertible<count, generator<int>>::value, "");
static_assert(std::is_convertible<count &, generator<int>>::value, "copies");
static_assert(!std::is_convertible<count, generator<long>>::value, "");
static_assert(!std::is_convertible<generator<int>, generator<long>>::value, "");
static_assert(!std::is_convertible<int, generator<int>>::value, "");

static int alive = 0;

/// Yields its own address once, and says how often it was moved.
template <bool Relocatable, std::size_t Size, bool Nothrow = true>
struct probe : yieldc::machine<probe<Relocatable, Size, Nothrow>, void *> {
  explicit probe(int id_) : id(id_) { ++alive; }
  probe(probe &&other) noexcept(Nothrow)
      : id(other.id), moves(other.moves + 1) {
    other.id = 0;
    ++alive;
  }
  ~probe() {
    --alive;
    if (id)
      note("-" + std::to_string(id) + "/" + std::to_string(moves));
  }
  step<void *> next() {
    self = this;
    return step<void *>(self);
  }

private:
  friend struct yieldc::access;
  struct relocatable_ : yieldc::detail::constant<Relocatable> {};
  int id;
  int moves = 0;
  void *self = nullptr;
  char padding[Size] = {};
};

template <class Machine> int allocations_to_box() {
  int const before = allocations;
  generator<void *> g{Machine(1)};
  int const made = allocations - before;
  void *place = *g.next();
  bool const inside = place >= &g && place < &g + 1;
  CHECK(inside == (made == 0));
  // The box moves whatever it holds.
  generator<void *> other = std::move(g);
  CHECK(g.done() && !other.done());
  CHECK((*other.next() == place) == (made == 1));
  return made;
}

void test_placement() {
  CHECK(allocations_to_box<probe<true, 8>>() == 0);
  CHECK(took("-1/2"));
  CHECK(allocations_to_box<probe<true, 100>>() == 1);
  CHECK(took("-1/1"));
  CHECK(allocations_to_box<probe<false, 8>>() == 1);
  CHECK(took("-1/1"));
  CHECK((allocations_to_box<probe<true, 8, false>>() == 1));
  CHECK(took("-1/1"));
  {
    generator<void *> g{in_place<probe<true, 8>>(), 2};
  }
  CHECK(took("-2/0")); // constructed where it stays
  CHECK(alive == 0);
}

struct alignas(64) aligned : yieldc::machine<aligned, bool> {
  bool result = false;
  step<bool> next() {
    result = reinterpret_cast<std::uintptr_t>(this) % 64 == 0;
    return step<bool>(result);
  }
};
struct immovable : yieldc::machine<immovable, int> {
  int value;
  explicit immovable(int value_) : value(value_) {}
  immovable(immovable const &) = delete;
  step<int> next() { return step<int>(value); }
};
struct throws_when_built : yieldc::machine<throws_when_built, int> {
  traced parameter;
  char large[100] = {};
  throws_when_built() : parameter("p") { throw 5; }
  step<int> next() { return step<int>(); }
};

void test_unusual() {
  for (int i = 0; i < 5; ++i) {
    generator<bool> g{in_place<aligned>()};
    CHECK(*g.next());
  }
  generator<int> g{in_place<immovable>(), 8};
  CHECK(*g.next() == 8);
  int const before = living;
  CHECK_THROWS(int, generator<int>{in_place<throws_when_built>()});
  CHECK(took("+p -p!") && living == before);
}

void test_moving() {
  generator<int> g = count(0, 3);
  CHECK(*g.next() == 0);
  generator<int> h = std::move(g);
  CHECK(g.done() && g.next().done());
  CHECK(*h.next() == 1);
  h = count(10, 12);
  CHECK(*h.next() == 10);
  generator<int> &same = h;
  h = std::move(same);
  CHECK(*h.next() == 11 && !h.done() && h.next().done() && h.done());
  generator<int> none;
  CHECK(none.done() && none.next().done() && none.begin() == none.end());
  g = std::move(none);
  CHECK(g.done());

  {
    generator<void *> a{in_place<probe<true, 8>>(), 1};
    generator<void *> b{in_place<probe<false, 100>>(), 2};
    a = std::move(b);
    CHECK(took("-1/0"));
  }
  CHECK(took("-2/0"));
}

void test_copying_in() {
  count original(0, 5);
  original.next();
  generator<int> fork = original;
  CHECK(*fork.next() == 1 && *original.next() == 1);
}

int main() {
  test_placement();
  test_unusual();
  test_moving();
  test_copying_in();
  int sum = 0;
  for (int x : generator<int>(count(1, 4)))
    sum += x;
  CHECK(sum == 6);
}
