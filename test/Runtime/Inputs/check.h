//===- check.h - assertions that stay in optimised tests --------*- C++ -*-===//

#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>

inline void check(bool holds, char const *what, char const *file, int line) {
  if (holds)
    return;
  fprintf(stderr, "%s:%d: failed: %s\n", file, line, what);
  abort();
}

/// Aborts, naming the line, unless the condition holds.
#define CHECK(...)                                                             \
  check((__VA_ARGS__) ? true : false, #__VA_ARGS__, __FILE__, __LINE__)

/// Aborts unless \p statement throws an exception of type \p type.
#define CHECK_THROWS(type, statement)                                          \
  do {                                                                         \
    bool thrown = false;                                                       \
    try {                                                                      \
      statement;                                                               \
    } catch (type const &) {                                                   \
      thrown = true;                                                           \
    }                                                                          \
    check(thrown, #statement " throws " #type, __FILE__, __LINE__);            \
  } while (false)

#endif
