// Range-for whose end is of another type than its begin.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

struct ZeroTerminated {
  const char *text;
  struct sentinel {
    trace::Obj object{"sentinel"};
  };
  struct iterator {
    const char *at;
    char operator*() const { return *at; }
    iterator &operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const sentinel &) const { return *at != 0; }
  };
  iterator begin() const { return {text}; }
  sentinel end() const { return {}; }
};

YIELDC_GENERATOR yieldc::generator<char> over_local(const char *text) {
  ZeroTerminated range{text};
  for (char c : range)
    co_yield c;
}

YIELDC_GENERATOR yieldc::generator<char> over_temporary(const char *text) {
  trace::Obj outer("outer");
  for (const char c : ZeroTerminated{text}) {
    trace::Obj each("each", c - 'a');
    if (c == 'x')
      break;
    co_yield c;
  }
}

int main() {
  trace::drive("over_local", [] { return over_local("abc"); });
  trace::drive("over_temporary", [] { return over_temporary("abxc"); });
}
