// Lambdas as generators: the machine refers to what their closure holds.
// std: 14
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using Ints = yieldc::generator<int>;

template <class G> void show(const char *name, G g) {
  std::printf("-- %s:", name);
  for (auto &&x : g)
    std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

auto at_namespace_scope = [](int n) YIELDC_GENERATOR -> Ints {
  for (int i = 0; i < n; ++i)
    co_yield i;
};

struct Account {
  int balance = 10;
  Ints changes(int n) {
    auto body = [this, n](int step) YIELDC_GENERATOR -> Ints {
      for (int i = 0; i < n; ++i) {
        balance += step;
        co_yield balance;
        co_yield this->balance + 1;
      }
    };
    std::vector<int> seen;
    for (int x : body(2))
      seen.push_back(x);
    for (int x : seen)
      note("seen", x);
    return Ints();
  }
  int look() const {
    int total = 0;
    auto body = [&]() YIELDC_GENERATOR -> Ints {
      co_yield balance;
    };
    for (int x : body())
      total += x;
    return total;
  }
};

template <class T> int sum(T limit) {
  T counter = 0;
  auto up = [&, limit](T step) YIELDC_GENERATOR -> yieldc::generator<T> {
    for (; counter < limit; counter += step)
      co_yield counter;
  };
  T total = 0;
  for (T x : up(T(2)))
    total += x;
  return static_cast<int>(total * 100 + counter);
}

int main() {
  show("namespace", at_namespace_scope(3));
  int x = 5;
  std::string text = "abc";
  Obj object("captured", 3);
  auto copies = [x, text, object](int n) YIELDC_GENERATOR -> Ints {
    Obj local("local", x);
    co_yield x + n;
    co_yield static_cast<int>(text.size());
    co_yield object.value + local.value;
  };
  x = 6;
  text += "d";
  show("copies", copies(1));
  auto references = [&x, &text](int n) YIELDC_GENERATOR -> Ints {
    x += n;
    co_yield x;
    text += "e";
    co_yield static_cast<int>(text.size());
  };
  show("references", references(1));
  std::printf("%d %s\n", x, text.c_str());
  auto mutated = [x, y = x + 1]() YIELDC_GENERATOR mutable -> Ints {
    co_yield ++x;
    co_yield y++;
    co_yield x + y;
  };
  show("mutable", mutated());
  show("mutable again", mutated());
  auto all = [&]() YIELDC_GENERATOR -> Ints {
    for (char c : text)
      co_yield c - 'a';
    auto inner = [&] { return x + 100; };
    co_yield inner();
  };
  show("all", all());
  auto generic = [x](auto first, const auto &second) YIELDC_GENERATOR -> Ints {
    co_yield static_cast<int>(first) + x;
    Obj local("generic", 1);
    co_yield static_cast<int>(second.size());
  };
  show("generic", generic(2.5, text));
  show("generic", generic('b', std::vector<int>(4)));
  Account account;
  account.changes(2);
  std::printf("%d %d\n", account.balance, account.look());
  std::printf("%d %d\n", sum(7), sum(5L));
  yieldc::generator<int, int> echo = [](int n) YIELDC_GENERATOR
      -> yieldc::generator<int, int> {
    while (n < 100)
      n += co_yield n;
  }(3);
  std::printf("%d", *echo.next());
  std::printf(" %d", *echo.next(4));
  std::printf(" %d\n", *echo.next(5));
  auto unnamed = [x](int, const char *, const auto &, int n, auto &&)
      YIELDC_GENERATOR -> Ints {
        co_yield n;
        co_yield x + n;
      };
  static int referent = 2;
  show("unnamed", unnamed(1, "", referent, 3, referent));
  trace::drive("parameters", [] {
    static auto body = [](Obj a, std::vector<int> b) YIELDC_GENERATOR -> Ints {
      co_yield a.value;
      for (int each : b)
        co_yield each;
    };
    return body(Obj("parameter", 7), {1, 2});
  });
  return 0;
}
