//===- bench/case.h - one generator, measured in many ways ------*- C++ -*-===//
//
// A case is a generator, written once, and the same loop without one, with what
// the caller does in place of each co_yield:
//
//   struct counting_case : bench::observed {
//     using input = int;                    // what is made once, not timed
//     using yielded = int;
//     static const char *name() { return "counting"; }
//     static input make(bench::size which);
//     static auto generate(input const &n) -> decltype(count_to(n));
//     static unsigned by_hand(input const &n);
//   };
//   bench::registered<counting_case> const measured;
//
// The file is compiled three times: transpiled, as C++11; and as it is, as
// C++20, with yieldc's coroutine type and with the one in bench/bare. The three
// objects are linked together, so that one run measures
//
//   hand      by_hand()
//   machine   range-for over the class that yieldc made
//   next      `while (auto step = made.next())` over that class
//   boxed     range-for over the same class behind yieldc::generator<Y>, made
//   by
//             a function that is not inlined, as if it were in another file
//   native    range-for over the coroutine
//   bare      range-for over the coroutine, with the barest coroutine type
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_BENCH_CASE_H
#define YIELDC_BENCH_CASE_H

#include <cstddef>
#include <string>
#include <yieldc/generator.h>

namespace bench {

/// `many`: thousands of elements, where the cost of an element counts.
/// `few`: about ten, where the cost of making the generator does.
enum class size { many, few };

/// What the optimiser must have computed when it gets here: it can neither
/// fold nor vectorise the loop around. Costs no instruction.
inline unsigned seen(unsigned value) {
  asm volatile("" : "+r"(value));
  return value;
}

/// Makes sure that \p object exists in memory, and was not optimised away.
template <class T> void keep(T &object) {
  asm volatile("" : : "r"(&object) : "memory");
}

/// Base of a case whose every element is looked at.
struct observed {
  static void take(unsigned &sum, unsigned long long value) {
    sum += seen(static_cast<unsigned>(value));
  }
  static void take(unsigned &sum, std::string const &value) {
    sum += seen(static_cast<unsigned>(value.size())) ^
           seen(static_cast<unsigned char>(value[0]));
  }
};

/// One way to run a case at one size.
struct variant {
  std::string name;
  /// Size of the object that the caller holds; 0 for the loop by hand.
  std::size_t object_bytes = 0;

  virtual ~variant() = default;
  /// Runs to the end; what it returns depends on all that was yielded.
  virtual unsigned run() const = 0;
  /// Makes a generator and destroys it, so that allocations can be counted.
  virtual void make_only() const = 0;
};

/// Hands a variant to the harness, which keeps it.
void add(variant *made);

template <class Case> struct held : variant {
  explicit held(size which) : in(Case::make(which)) {}
  typename Case::input const in;
};

template <class Case, class Generator> unsigned sum_of(Generator &&elements) {
  unsigned sum = 0;
  for (auto &&element : elements)
    Case::take(sum, element);
  return sum;
}

template <class Case> struct by_hand : held<Case> {
  using held<Case>::held;
  unsigned run() const override { return Case::by_hand(this->in); }
  void make_only() const override {}
};

/// The class that yieldc made, or the coroutine: whatever the function returns.
template <class Case> struct as_returned : held<Case> {
  explicit as_returned(size which) : held<Case>(which) {
    this->object_bytes = sizeof(Case::generate(this->in));
  }
  unsigned run() const override {
    return sum_of<Case>(Case::generate(this->in));
  }
  void make_only() const override {
    auto made = Case::generate(this->in);
    keep(made);
  }
};

template <class Case> struct by_next : as_returned<Case> {
  using as_returned<Case>::as_returned;
  unsigned run() const override {
    unsigned sum = 0;
    auto made = Case::generate(this->in);
    while (auto step = made.next())
      Case::take(sum, *step);
    return sum;
  }
};

template <class Case> struct boxed : held<Case> {
  using generator = yieldc::generator<typename Case::yielded>;

  explicit boxed(size which) : held<Case>(which) {
    this->object_bytes = sizeof(generator);
  }
  unsigned run() const override { return sum_of<Case>(make(this->in)); }
  void make_only() const override {
    auto made = make(this->in);
    keep(made);
  }

private:
  __attribute__((noinline)) static generator
  make(typename Case::input const &in) {
    return Case::generate(in);
  }
};

/// An object of this type, in the case's file, registers the case.
template <class Case> struct registered {
  registered() {
#ifdef YIELDC_BENCH_BARE
    add_sizes<as_returned<Case>>("bare");
#elif YIELDC_NATIVE
    add_sizes<as_returned<Case>>("native");
#else
    add_sizes<by_hand<Case>>("hand");
    add_sizes<as_returned<Case>>("machine");
    add_sizes<by_next<Case>>("next");
    add_sizes<boxed<Case>>("boxed");
#endif
  }

private:
  template <class Variant> static void add_sizes(char const *how) {
    add_one<Variant>(size::many, "many", how);
    add_one<Variant>(size::few, "few", how);
  }
  template <class Variant>
  static void add_one(size which, char const *size_name, char const *how) {
    variant *const made = new Variant(which);
    made->name = std::string(Case::name()) + "/" + size_name + "/" + how;
    add(made);
  }
};

} // namespace bench

#endif // YIELDC_BENCH_CASE_H
