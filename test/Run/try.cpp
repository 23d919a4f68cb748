// try blocks that are suspended inside: objects of the block end before the
// handler begins, and every way out destroys in the language's order.
// RUN: %run_both %s
#include "trace.h"
#include <stdexcept>
#include <string>
#include <yieldc/generator.h>

using trace::injected;
using trace::make;
using trace::maybe_throw;
using trace::note;
using trace::Obj;

struct Error {
  Obj object;
  explicit Error(int n) : object("error", n) {}
};

YIELDC_GENERATOR yieldc::generator<int> simple(int n) {
  Obj outer("outer");
  try {
    Obj inner("inner");
    co_yield 1;
    if (n == 1)
      throw Error(n);
    co_yield 2;
    maybe_throw();
    Obj last("last");
    co_yield 3;
  } catch (const Error &error) {
    note("error", error.object.value);
  } catch (injected) {
    note("injected");
    Obj handler("handler");
    throw;
  } catch (...) {
    note("anything");
  }
  note("after");
  co_yield 4;
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  for (int i = 0; i < 3; ++i) {
    Obj round("round", i);
    try {
      Obj first("first", i);
      co_yield i;
      try {
        Obj second("second", i);
        co_yield 10 + i;
        if (i == n)
          throw Error(i);
        if (i == n + 1)
          throw std::runtime_error("runtime");
        co_yield 20 + i;
      } catch (Error &error) {
        note("inner", error.object.value);
        if (n == 0)
          throw;
      }
      co_yield 30 + i;
    } catch (const Error &error) {
      note("outer", error.object.value);
    } catch (const std::exception &error) {
      note("outer", std::string(error.what()));
    }
    note("end of round");
  }
}

YIELDC_GENERATOR yieldc::generator<int> exits(int how) {
  Obj outer("outer");
  for (int i = 0; i < 4; ++i) {
    Obj round("round", i);
    try {
      Obj inner("inner", i);
      co_yield i;
      if (how == 0 && i == 1)
        break;
      if (how == 1 && i == 1)
        continue;
      if (how == 2 && i == 1)
        co_return;
      if (how == 3 && i == 1)
        goto out;
      if (how > 3)
        throw Error(i);
      co_yield 10 + i;
      switch (i) {
      case 0: {
        Obj arm("arm");
        co_yield 20;
        break;
      }
      case 1:
        continue;
      default:
        note("default");
      }
    } catch (const Error &error) {
      Obj handler("handler", error.object.value);
      if (how == 4)
        break;
      if (how == 5)
        continue;
      if (how == 6)
        co_return;
      if (how == 7)
        goto out;
      note("handled");
    }
    note("end of round", i);
  }
out:
  co_yield 99;
}

YIELDC_GENERATOR yieldc::generator<int> deep(int how) {
  while (true) {
    Obj a("a");
    try {
      Obj b("b");
      try {
        Obj c("c");
        co_yield 1;
        try {
          Obj d("d");
          co_yield 2;
          if (how == 0)
            break;
          if (how == 1)
            throw 1;
          if (how == 2)
            co_return;
        } catch (int) {
          Obj e("e");
          if (how == 1)
            throw 2L;
        }
      } catch (long) {
        Obj f("f");
        break;
      }
      co_yield 3;
      break;
    } catch (injected) {
      note("injected");
      break;
    }
  }
  co_yield 4;
}

YIELDC_GENERATOR yieldc::generator<Obj> temporaries(int n) {
  try {
    co_yield make("made", n);
    co_yield make("other", make("source", n).value);
    maybe_throw();
    for (const Obj &each : {Obj("x", 1), Obj("y", 2)})
      note("each", each.value);
  } catch (injected) {
    note("injected");
  }
}

YIELDC_GENERATOR yieldc::generator<int> whole_function(Obj object) try {
  Obj local("local", object.value);
  co_yield local.value;
  maybe_throw();
  co_yield 2;
} catch (injected) {
  note("parameter", object.value);
}

template <class T> YIELDC_GENERATOR yieldc::generator<T> dependent(T value) {
  try {
    Obj inner("inner");
    T copy = value;
    co_yield copy;
    maybe_throw();
    co_yield value;
  } catch (const T &caught) {
    note("T", caught);
  } catch (...) {
    note("other");
  }
}

// A reference whose type depends on what is caught.
template <class O>
YIELDC_GENERATOR yieldc::generator<int> named_in_types(int n, O p, const O &q) {
  try {
    co_yield n;
    throw n;
  } catch (int caught) {
    const O &chosen = caught > 3 ? p : q;
    if (chosen.value == 3 && n > 5)
      co_return;
    note("chosen", chosen.value + caught);
  }
  co_yield n + 1;
}

int main() {
  for (int n = 0; n < 3; ++n) {
    trace::drive("simple", [n] { return simple(n); });
    trace::drive("nested", [n] { return nested(n); });
    trace::drive("deep", [n] { return deep(n); });
  }
  for (int how = 0; how < 9; ++how)
    trace::drive("exits", [how] { return exits(how); });
  trace::drive("temporaries", [] { return temporaries(1); });
  trace::drive("whole_function",
               [] { return whole_function(Obj("parameter", 3)); });
  trace::drive("dependent", [] { return dependent(std::string("text")); });
  const Obj other("other", 3);
  for (int n = 3; n < 7; ++n)
    trace::drive("named_in_types",
                 [&] { return named_in_types<Obj>(n, Obj("p", 4), other); });
  return 0;
}
