// What is sent is taken at the pending co_yield, whether its value is looked at
// or not.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <yieldc/generator.h>

using trace::make;
using trace::Obj;

YIELDC_GENERATOR yieldc::generator<int, int> ignored(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

YIELDC_GENERATOR yieldc::generator<int, Obj> objects(Obj first) {
  co_yield first.value;
  {
    Obj inner("inner", 2);
    co_yield inner.value;
  }
  co_yield 3;
}

struct Counter {
  int count = 0;
  YIELDC_GENERATOR yieldc::generator<std::string, const Obj &> members() {
    co_yield "one";
    ++count;
    co_yield std::to_string(count);
  }
};

template <class T> YIELDC_GENERATOR yieldc::generator<T, T> dependent(T value) {
  co_yield value;
  co_yield value;
}

int main() {
  auto g = ignored(2);
  std::printf("%d\n", *g.next(7));
  std::printf("%d\n", *g.next());
  std::printf("%d\n", g.next(1).done());

  trace::state().factory = true;
  auto o = objects(Obj("parameter", 1));
  trace::state().factory = false;
  std::printf("%d\n", *o.next());
  std::printf("%d\n", *o.next(Obj("sent", 5)));
  Obj kept("kept", 6);
  std::printf("%d\n", *o.next(std::move(kept)));
  std::printf("%d\n", o.next(Obj("last", 7)).done());

  Counter counter;
  auto m = counter.members();
  Obj reference("reference", 1);
  std::printf("%s\n", m.next(reference)->c_str());
  std::printf("%s\n", m.next(reference)->c_str());
  std::printf("%d\n", m.next(reference).done());

  auto d = dependent(std::string("text"));
  std::printf("%s\n", d.next()->c_str());
  std::printf("%s\n", d.next(std::string("sent"))->c_str());
  std::printf("%d\n", d.next().done());
  return 0;
}
