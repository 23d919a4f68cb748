// Generators in namespaces: named, anonymous, inline, nested, reopened; names
// found by using-directives, using-declarations and ADL.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <vector>
#include <yieldc/generator.h>

namespace app {

struct Item {
  int value;
};
void show(const Item &item) { std::printf("item %d", item.value); }
int helper() { return 1; }

YIELDC_GENERATOR yieldc::generator<Item> items(int n) {
  for (int i = 0; i < n; ++i) {
    Item item = {helper() + i};
    co_yield item;
  }
}

namespace detail {
int helper() { return 10; }
struct Item {
  std::string text;
};

YIELDC_GENERATOR yieldc::generator<int> both() {
  co_yield helper();
  co_yield app::helper();
  Item item = {"abc"};
  app::Item other = {4};
  co_yield static_cast<int>(item.text.size());
  co_yield other.value;
}
} // namespace detail

yieldc::generator<int> declared(int n);

} // namespace app

namespace {
int helper() { return 100; }
struct Local {
  int value;
  ~Local() { trace::note("local gone", value); }
};

YIELDC_GENERATOR yieldc::generator<int> hidden(int n) {
  Local local = {n};
  co_yield local.value;
  co_yield helper();
}
} // namespace

static YIELDC_GENERATOR yieldc::generator<int> static_one(int n) { co_yield n; }

YIELDC_GENERATOR static yieldc::generator<int> static_two(int n) {
  for (int value : static_one(n))
    co_yield value;
  co_yield n + 1;
}

YIELDC_GENERATOR inline yieldc::generator<int> inline_one(int n) { co_yield n; }

namespace app {
inline namespace v1 {
YIELDC_GENERATOR yieldc::generator<int> versioned() {
  co_yield helper();
  for (const Item &item : items(2))
    co_yield item.value;
}
} // namespace v1

YIELDC_GENERATOR yieldc::generator<int> declared(int n) {
  co_yield n;
  for (int value : detail::both())
    co_yield value;
}
} // namespace app

namespace app {
namespace detail {
yieldc::generator<int> outside_declared(Item item);
}
} // namespace app

// Defined outside its namespace: the body's names are looked up inside.
YIELDC_GENERATOR yieldc::generator<int>
app::detail::outside_declared(Item item) {
  co_yield static_cast<int>(item.text.size());
  co_yield helper();
}

namespace user {
using namespace app::detail;
using std::vector;

YIELDC_GENERATOR yieldc::generator<int> with_directive() {
  vector<Item> items;
  items.push_back(Item{"xy"});
  for (const Item &item : items)
    co_yield static_cast<int>(item.text.size());
  co_yield app::detail::helper();
}
} // namespace user

using namespace yieldc;

YIELDC_GENERATOR generator<int> unqualified(int n) {
  generator<int> inner = static_two(n);
  for (int value : inner)
    co_yield value;
}

namespace alias {
template <class T> using Gen = ::yieldc::generator<T>;
using Ints = Gen<int>;
typedef ::yieldc::generator<std::string> Strings;

YIELDC_GENERATOR Gen<int> one() { co_yield 1; }
YIELDC_GENERATOR Ints two() { co_yield 2; }
YIELDC_GENERATOR Strings three() { co_yield "three"; }
} // namespace alias

extern "C++" {
YIELDC_GENERATOR yieldc::generator<int> in_linkage_block() { co_yield 1; }
}

int main() {
  trace::drive("items", [] { return app::items(2); });
  trace::drive("both", [] { return app::detail::both(); });
  trace::drive("hidden", [] { return hidden(5); });
  trace::drive("static_two", [] { return static_two(5); });
  trace::drive("inline_one", [] { return inline_one(5); });
  trace::drive("versioned", [] { return app::versioned(); });
  trace::drive("declared", [] { return app::declared(5); });
  trace::drive("outside_declared", [] {
    return app::detail::outside_declared(app::detail::Item{"abcd"});
  });
  trace::drive("with_directive", [] { return user::with_directive(); });
  trace::drive("unqualified", [] { return unqualified(6); });
  trace::drive("one", [] { return alias::one(); });
  trace::drive("two", [] { return alias::two(); });
  trace::drive("three", [] { return alias::three(); });
  trace::drive("in_linkage_block", [] { return in_linkage_block(); });
}
