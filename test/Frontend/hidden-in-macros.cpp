// A generator of a local class is found although macros hide every word of it,
// and the body that holds it could else be skipped.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %yieldc in.cpp -- -std=c++11 2>&1 | FileCheck %s
// RUN: %yieldc --emit=model skipped.cpp -- -std=c++11 | FileCheck --check-prefix=SKIPPED %s

// CHECK: in.cpp:14:8: error: `by_macro` is annotated as a generator, and never yields
// CHECK: in.cpp:20:8: error: `by_macro_of_macro` is
// CHECK: in.cpp:27:8: error: `in_constructor` is
// CHECK: in.cpp:37:6: error: `in_handler` is
// CHECK: in.cpp:43:8: error: `after_default` is
// CHECK: 5 errors generated.

// Errors in bodies that hold no generator are the compiler's to give.
// SKIPPED: generator one

//--- in.cpp
#include <yieldc/generator.h>
#define WORD __attribute__((annotate("yieldc::generator")))
#define KEYWORD YIELDC_GENERATOR
#define OUTER KEYWORD
#define RESULT yieldc::generator<int>
#define SELF SELF
template <class T> struct wrap { T value; };
int SELF, seen;

inline void one() {
  SELF = 1;
}
inline void two() { struct local { OUTER static RESULT
       by_macro() { return RESULT(); }
  };
}
inline void three() {
  struct local {
    OUTER static RESULT
       by_macro_of_macro() { return RESULT(); }
  };
}
struct object {
  object() : first{1}, second{2} {
    struct local {
      OUTER static RESULT
       in_constructor() { return RESULT(); }
    };
  }
  int first, second;
};
inline void four() try {
  seen = 1;
} catch (...) {
  struct local {
    OUTER static RESULT
     in_handler() { return RESULT(); }
  };
}
inline void five(int = wrap<int>{1}.value) {
  struct local {
    OUTER static RESULT
       after_default() { return RESULT(); }
  };
}
//--- skipped.cpp
#include <yieldc/generator.h>
inline int bad() { return unknown; }
inline int worse(int x) noexcept { if (x) { return unknown; } return also; }
YIELDC_GENERATOR yieldc::generator<int> one() { co_yield 1; }
