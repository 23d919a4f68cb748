// The same where the machine is a local class: a member that is defined outside
// its class, one that calls itself, a generic lambda.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

template <class T> constexpr bool isClass = std::is_class<T>::value;

template <class T> struct Holder {
  generator<int> walk();
  template <class U> generator<int> with(U u);

private:
  T t{3};
};
template <class T> YIELDC_GENERATOR generator<int> Holder<T>::walk() {
  if constexpr (isClass<T>) {
    auto n = t.size();
    Obj guard("guard", 1);
    co_yield 1;
    if constexpr (isClass<typename T::value_type>) {
      auto inner = t.front().size();
      co_yield static_cast<int>(inner);
      co_yield static_cast<int>(n + inner);
    }
    co_yield static_cast<int>(n);
  } else {
    co_yield t;
  }
}
template <class T>
template <class U>
YIELDC_GENERATOR generator<int> Holder<T>::with(U u) {
  if constexpr (isClass<U>) {
    const auto &[first, second] = u;
    co_yield first;
    co_yield second + static_cast<int>(sizeof(t) / sizeof(t));
  } else {
    co_yield static_cast<int>(u);
  }
}

struct Node {
  std::vector<Node> children;
  int value;
  template <class F> YIELDC_GENERATOR generator<int> walk(F f) const {
    if constexpr (std::is_invocable<F, int>::value) {
      auto made = f(value);
      co_yield made;
      for (auto &child : children)
        co_yield elements_of(child.walk(f));
      co_yield -made;
    } else {
      co_yield value + f;
    }
  }
};

struct Two {
  int first, second;
};

int main() {
  trace::drive("walk ints", [] {
    static Holder<std::vector<int>> holder;
    return holder.walk();
  });
  trace::drive("walk texts", [] {
    static Holder<std::vector<std::string>> holder;
    return holder.walk();
  });
  static Holder<int> one;
  trace::drive("walk one", [] { return one.walk(); });
  trace::drive("with two", [] { return one.with(Two{1, 2}); });
  trace::drive("with int", [] { return one.with(4L); });
  static Node tree{{{{}, 2}, {{}, 3}}, 1};
  trace::drive("tree", [] { return tree.walk([](int x) { return 2 * x; }); });
  trace::drive("tree", [] { return tree.walk(5); });
  auto sizes = [](auto t) YIELDC_GENERATOR -> generator<int> {
    if constexpr (isClass<decltype(t)>) {
      auto n = t.size();
      co_yield 1;
      co_yield static_cast<int>(n);
    } else {
      co_yield static_cast<int>(t);
    }
  };
  trace::drive("lambda text", [&] { return sizes(std::string("abc")); });
  trace::drive("lambda int", [&] { return sizes(7); });
}
