// Scopes with a `yieldc` of their own: the class finds the runtime all the same.
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

namespace with_namespace {
namespace yieldc {
int start = 5;
}
YIELDC_GENERATOR ::yieldc::generator<int> inside() {
  co_yield yieldc::start;
  co_yield yieldc::start + 1;
}

YIELDC_GENERATOR ::yieldc::generator<int, int, trace::Obj> everything(int n) {
  trace::Obj kept("kept", n);
  int numbers[] = {n, 2, 3};
  const trace::Obj &bound = trace::Obj("bound", 1);
  int total = co_yield trace::Obj("temporary", n).value;
  for (int each : numbers)
    total += co_yield each + (n > 1 ? co_yield kept.value : bound.value);
  co_yield ::yieldc::elements_of(inside());
  try {
    co_yield total;
    throw total;
  } catch (int caught) {
    trace::note("caught", caught + yieldc::start);
  }
  co_return kept;
}

template <class T> YIELDC_GENERATOR ::yieldc::generator<T> repeated(T value) {
  const T &bound = value;
  for (const T &each : std::vector<T>{value, value})
    co_yield each;
  co_yield bound;
}

namespace nested {
struct Owner {
  int value;
  YIELDC_GENERATOR ::yieldc::generator<int> each() {
    for (int i = 0; i < value; ++i)
      co_yield i + yieldc::start;
  }
  ::yieldc::generator<int> declared() const;
};
YIELDC_GENERATOR ::yieldc::generator<int> Owner::declared() const {
  co_yield value;
}
} // namespace nested
} // namespace with_namespace

struct Base {
  enum yieldc { start = 7 };
};
struct Derived : Base {
  YIELDC_GENERATOR ::yieldc::generator<int> each() { co_yield yieldc::start; }
};

namespace directed {
using namespace with_namespace;
YIELDC_GENERATOR ::yieldc::generator<int> inside_too() { co_yield 1; }
} // namespace directed

template <class yieldc>
YIELDC_GENERATOR ::yieldc::generator<yieldc> parameter(yieldc value) {
  co_yield value;
}

YIELDC_GENERATOR yieldc::generator<int> outside(int yieldc) { co_yield yieldc; }

YIELDC_GENERATOR yieldc::generator<int> local_type(int n) {
  struct yieldc {
    int start;
  };
  yieldc kept = {n};
  co_yield kept.start;
  co_yield kept.start + 1;
}

int main() {
  using namespace with_namespace;
  trace::drive("inside", [] { return inside(); });
  trace::drive("everything", [] { return everything(2); });
  trace::drive("repeated", [] { return repeated(1); });
  trace::drive("repeated", [] { return repeated(trace::Obj("object", 2)); });
  static nested::Owner owner = {2};
  trace::drive("each", [] { return owner.each(); });
  trace::drive("declared", [] { return owner.declared(); });
  static Derived derived;
  trace::drive("derived", [] { return derived.each(); });
  trace::drive("directed", [] { return directed::inside_too(); });
  trace::drive("parameter", [] { return parameter(3); });
  trace::drive("outside", [] { return outside(4); });
  trace::drive("local_type", [] { return local_type(5); });
}
