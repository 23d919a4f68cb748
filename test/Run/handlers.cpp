// co_yield inside handlers, which C++ forbids in its own coroutines. The oracle
// is the same body with the handlers lifted out by hand: what they do after the
// exception was caught stands behind the `try`.
// RUN: %run_both %s
#include "trace.h"
#include <exception>
#include <stdexcept>
#include <string>
#include <yieldc/generator.h>

using trace::maybe_throw;
using trace::note;
using trace::Obj;

struct Error {
  Obj object;
  explicit Error(int n) : object("error", n) {}
};

std::string message() {
  try {
    throw;
  } catch (const std::exception &error) {
    return error.what();
  } catch (const Error &error) {
    return "error " + std::to_string(error.object.value);
  }
}
std::string message_of(std::exception_ptr error) {
  try {
    std::rethrow_exception(error);
  } catch (...) {
    return message();
  }
}

#if defined(__YIELDC__) || !defined(__cpp_impl_coroutine)
YIELDC_GENERATOR yieldc::generator<int> handled(int n) {
  Obj outer("outer");
  for (int i = 0; i < 2; ++i) {
    Obj round("round", i);
    try {
      Obj inner("inner", i);
      co_yield i;
      if (i == n)
        throw Error(i);
      maybe_throw();
    } catch (Error &error) {
      Obj local("local", error.object.value);
      co_yield 10 + error.object.value;
      ++error.object.value;
      Obj second("second", error.object.value);
      co_yield 20 + error.object.value;
      if (n == 1)
        continue;
    }
    note("end of round");
  }
  co_yield 99;
}

YIELDC_GENERATOR yieldc::generator<int> rethrown(int n) {
  try {
    try {
      co_yield 1;
      throw Error(n);
    } catch (...) {
      co_yield 2;
      note("message", message());
      co_yield 3;
      note("current", message_of(std::current_exception()));
      if (n == 0)
        throw;
      if (n == 1)
        throw std::runtime_error("another");
    }
    co_yield 4;
  } catch (const Error &error) {
    note("outer", error.object.value);
    co_yield 5;
  } catch (const std::exception &error) {
    note("outer", std::string(error.what()));
  }
  co_yield 6;
}

// A reference whose type depends on what is caught.
template <class O, class E>
YIELDC_GENERATOR yieldc::generator<int> named_in_types(O p) {
  try {
    co_yield 1;
    throw E(p.value);
  } catch (const E &caught) {
    const O &chosen = caught > 3 ? p : p;
    co_yield caught;
    note("chosen", chosen.value);
  }
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  try {
    throw Error(n);
  } catch (Error &first) {
    co_yield first.object.value;
    try {
      co_yield 10;
      throw std::runtime_error("second");
    } catch (std::runtime_error &second) {
      co_yield 20;
      note("second", std::string(second.what()));
      note("message", message());
    }
    note("first", first.object.value);
    note("message", message());
    co_yield 30;
  }
}

YIELDC_GENERATOR yieldc::generator<int> by_value() {
  try {
    throw 5;
  } catch (int value) {
    ++value;
    co_yield value;
    ++value;
    co_yield value;
  }
}
#else
YIELDC_GENERATOR yieldc::generator<int> handled(int n) {
  Obj outer("outer");
  for (int i = 0; i < 2; ++i) {
    Obj round("round", i);
    Error *error = nullptr;
    std::exception_ptr caught;
    try {
      Obj inner("inner", i);
      co_yield i;
      if (i == n)
        throw Error(i);
      maybe_throw();
    } catch (Error &e) {
      error = &e;
      caught = std::current_exception();
    }
    if (error) {
      std::exception_ptr released;
      swap(released, caught);
      Obj local("local", error->object.value);
      co_yield 10 + error->object.value;
      ++error->object.value;
      Obj second("second", error->object.value);
      co_yield 20 + error->object.value;
      if (n == 1)
        continue;
    }
    note("end of round");
  }
  co_yield 99;
}

YIELDC_GENERATOR yieldc::generator<int> rethrown(int n) {
  std::exception_ptr outer;
  try {
    std::exception_ptr caught;
    try {
      co_yield 1;
      throw Error(n);
    } catch (...) {
      caught = std::current_exception();
    }
    if (caught) {
      std::exception_ptr released;
      swap(released, caught);
      co_yield 2;
      note("message", message_of(released));
      co_yield 3;
      note("current", message_of(released));
      if (n == 0) {
        std::exception_ptr moved;
        swap(moved, released);
        std::rethrow_exception(std::move(moved));
      }
      if (n == 1)
        throw std::runtime_error("another");
    }
    co_yield 4;
  } catch (const Error &error) {
    outer = std::current_exception();
    note("outer", error.object.value);
  } catch (const std::exception &error) {
    note("outer", std::string(error.what()));
  }
  if (outer) {
    std::exception_ptr released;
    swap(released, outer);
    co_yield 5;
  }
  co_yield 6;
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  std::exception_ptr first;
  Error *object = nullptr;
  try {
    throw Error(n);
  } catch (Error &error) {
    first = std::current_exception();
    object = &error;
  }
  co_yield object->object.value;
  {
    std::exception_ptr second;
    try {
      co_yield 10;
      throw std::runtime_error("second");
    } catch (std::runtime_error &) {
      second = std::current_exception();
    }
    co_yield 20;
    note("second", message_of(second));
    note("message", message_of(second));
  }
  note("first", object->object.value);
  note("message", message_of(first));
  co_yield 30;
}

YIELDC_GENERATOR yieldc::generator<int> by_value() {
  int value = 0;
  try {
    throw 5;
  } catch (int caught) {
    value = caught;
  }
  ++value;
  co_yield value;
  ++value;
  co_yield value;
}
template <class O, class E>
YIELDC_GENERATOR yieldc::generator<int> named_in_types(O p) {
  E caught = 0;
  try {
    co_yield 1;
    throw E(p.value);
  } catch (const E &error) {
    caught = error;
  }
  co_yield caught;
  note("chosen", p.value);
}
#endif

int main() {
  for (int n = 0; n < 3; ++n) {
    trace::drive("handled", [n] { return handled(n); });
    trace::drive("rethrown", [n] { return rethrown(n); });
  }
  trace::drive("nested", [] { return nested(7); });
  trace::drive("by_value", [] { return by_value(); });
  trace::drive("named_in_types",
               [] { return named_in_types<Obj, int>(Obj("p", 4)); });
  return 0;
}
