// Destructors that run while an exception leaves the body see it in flight;
// those that run when the generator is destroyed do not.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <yieldc/generator.h>

using trace::maybe_throw;

YIELDC_GENERATOR yieldc::generator<int> uncaught_in_destructors(int n) {
  struct Watcher {
    const char *name;
    ~Watcher() { trace::note(name, std::uncaught_exceptions()); }
  };
  Watcher first = {"first"};
  co_yield n;
  {
    Watcher second = {"second"};
    co_yield n + 1;
    maybe_throw();
  }
  maybe_throw();
}

int main() {
  trace::drive("uncaught_in_destructors",
               [] { return uncaught_in_destructors(1); });
}
