//===- traced.h - objects that write down what happens to them --*- C++ -*-===//

#ifndef TRACED_H
#define TRACED_H

#include "check.h"

#include <exception>
#include <string>

/// What has happened since the last took(): `+a` construction, `ca` copy, `ma`
/// move, `-a` destruction, with a `!` while an exception unwinds the stack.
inline std::string &trace() {
  static std::string text;
  return text;
}
inline void note(std::string const &what) {
  trace() += what;
  trace() += ' ';
}

/// Is the trace \p expected? It is empty afterwards.
inline bool took(std::string const &expected) {
  std::string actual;
  actual.swap(trace());
  if (!actual.empty())
    actual.erase(actual.size() - 1);
  if (actual != expected)
    fprintf(stderr, "expected: %s\n  actual: %s\n", expected.c_str(),
            actual.c_str());
  return actual == expected;
}

struct traced {
  std::string name;

  traced(char const *text) : name(text) { mark("+"); }
  traced(traced const &other) : name(other.name) { mark("c"); }
  traced(traced &&other) noexcept : name(other.name) { mark("m"); }
  traced &operator=(traced const &) = delete;
  ~traced() { mark("-", unwinding() ? "!" : ""); }

private:
  void mark(char const *before, char const *after = "") const {
    std::string text(before);
    text += name;
    text += after;
    note(text);
  }
  static bool unwinding() {
#if __cplusplus >= 201703L
    return std::uncaught_exceptions() > 0;
#else
    return std::uncaught_exception();
#endif
  }
};

#endif
