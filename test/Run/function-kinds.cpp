// Every kind of function as a generator.
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <concepts>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;

struct Box {
  int value;
  explicit Box(int v) : value(v) {}
  friend YIELDC_GENERATOR yieldc::generator<int> inside(Box &box, int n) {
    for (int i = 0; i < n; ++i)
      co_yield box.value + i;
  }
  YIELDC_GENERATOR operator yieldc::generator<int>() {
    co_yield value;
    co_yield value + 1;
  }
  YIELDC_GENERATOR explicit operator yieldc::generator<std::string>() const {
    co_yield std::to_string(value);
  }
  YIELDC_GENERATOR yieldc::generator<int> operator()(int n) const & noexcept {
    Obj local("call", n);
    co_yield value + n;
  }
  YIELDC_GENERATOR yieldc::generator<int> operator()(int n) && {
    co_yield value *n;
  }
  YIELDC_GENERATOR auto operator[](int n) const -> yieldc::generator<int> {
    co_yield n;
  }
};

template <class T> yieldc::generator<int> special(T value);
template <class T> YIELDC_GENERATOR yieldc::generator<int> special(T) {
  co_yield 0;
}
template <> YIELDC_GENERATOR yieldc::generator<int> special(int n) {
  co_yield n;
  co_yield n + 1;
}
template <>
YIELDC_GENERATOR yieldc::generator<int> special<std::string>(std::string s) {
  co_yield static_cast<int>(s.size());
}

template <class T> struct Holder {
  YIELDC_GENERATOR yieldc::generator<int> each() { co_yield 1; }
};
template <class T> struct Holder<T *> {
  YIELDC_GENERATOR yieldc::generator<int> each() { co_yield 2; }
};
template <> struct Holder<int> {
  YIELDC_GENERATOR yieldc::generator<int> each() { co_yield 3; }
};
template <class T> struct Outer {
  T value;
  template <class U> yieldc::generator<T> both(U other);
};
template <class T>
template <class U>
YIELDC_GENERATOR yieldc::generator<T> Outer<T>::both(U other) {
  co_yield value;
  co_yield static_cast<T>(other);
}

template <class T>
  requires std::integral<T>
YIELDC_GENERATOR yieldc::generator<T> constrained(T n) {
  co_yield n;
}
template <std::integral T>
YIELDC_GENERATOR yieldc::generator<T> with_concept(T n)
  requires(sizeof(T) >= 4)
{
  co_yield n + 1;
}
YIELDC_GENERATOR yieldc::generator<int> abbreviated(std::integral auto n) {
  Obj local("local", static_cast<int>(n));
  co_yield static_cast<int>(n);
  co_yield local.value + static_cast<int>(n);
}
YIELDC_GENERATOR yieldc::generator<int> abbreviated_reference(const auto &n) {
  co_yield static_cast<int>(n.size());
  co_yield static_cast<int>(n.size()) + 1;
}
template <int, class> YIELDC_GENERATOR yieldc::generator<int> unnamed(int n) {
  co_yield n;
}

struct Base {
  virtual ~Base() = default;
  virtual yieldc::generator<int> numbers() { return yieldc::generator<int>(); }
};
struct Derived final : Base {
  int first = 4;
  YIELDC_GENERATOR yieldc::generator<int> numbers() override {
    co_yield first;
    co_yield ++first;
  }
};

struct {
  int value;
  YIELDC_GENERATOR yieldc::generator<int> each(int n) {
    for (int i = 0; i < n; ++i)
      co_yield value += i;
  }
  YIELDC_GENERATOR yieldc::generator<int> fixed() const {
    auto more = [this](int n) { return value + n; };
    co_yield more(1);
    co_yield this->value;
  }
} unnamed_class{20};
using Ints = yieldc::generator<int>;
template <class T> using Of = yieldc::generator<T>;
YIELDC_GENERATOR Ints alias(int n) { co_yield n; }
YIELDC_GENERATOR Of<int> alias_template(int n) { co_yield n; }
template <class R> using Returning = yieldc::generator<int, long, R>;
YIELDC_GENERATOR Returning<void> alias_of_void(int n) { co_yield n; }
YIELDC_GENERATOR Returning<char> alias_of_result(int n) {
  co_return (co_yield n) ? 'x' : 'y';
}
YIELDC_GENERATOR [[nodiscard]] inline auto trailing(int n) noexcept -> Ints {
  co_yield n;
}
#define MAKE(name, value)                                                      \
  YIELDC_GENERATOR Ints name(int n) { co_yield n + (value); }
MAKE(made_by_macro, 7)

YIELDC_GENERATOR Ints defaults(int a = 1, const std::string &b = "b") {
  co_yield a + static_cast<int>(b.size());
}

template <class G> void show(const char *name, G &&g) {
  std::printf("-- %s:", name);
  for (auto &&x : g)
    std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

int main() {
  Box box(5);
  show("friend", inside(box, 2));
  show("conversion", static_cast<yieldc::generator<int>>(box));
  for (const std::string &s : static_cast<yieldc::generator<std::string>>(box))
    std::printf("%s\n", s.c_str());
  const Box fixed(6);
  show("call", fixed(3));
  show("rvalue call", Box(2)(3));
  show("subscript", box[9]);
  show("primary", special(2.5));
  show("special", special(3));
  show("special", special(std::string("four")));
  show("holder", Holder<char>().each());
  show("holder", Holder<char *>().each());
  show("holder", Holder<int>().each());
  Outer<int> outer{8};
  show("outer", outer.both(2.5));
  show("constrained", constrained(3L));
  show("concept", with_concept(4));
  show("abbreviated", abbreviated(5));
  std::vector<int> three(3);
  show("abbreviated", abbreviated_reference(three));
  show("unnamed", (unnamed<1, int>(6)));
  Derived derived;
  Base &base = derived;
  show("virtual", base.numbers());
  show("alias", alias(1));
  show("alias", alias_template(2));
  show("alias", alias_of_void(3));
  show("alias", alias_of_result(4));
  show("trailing", trailing(3));
  show("macro", made_by_macro(4));
  show("defaults", defaults());
  struct Local {
    int value;
    YIELDC_GENERATOR Ints each() const {
      co_yield value;
      co_yield value + 1;
    }
  };
  show("unnamed class", unnamed_class.each(3));
  show("unnamed class", unnamed_class.fixed());
  show("local class", Local{3}.each());
  return 0;
}
