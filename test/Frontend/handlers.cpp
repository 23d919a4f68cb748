// Catch handlers in the user's headers, before the runtime is known and after,
// in functions, templates and constructors, are read as ever.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++11 > out.cpp
// RUN: %gxx -std=c++11 %inc %warn out.cpp -o out && ./out

//--- before.h
struct S {
  S() try : x(1) {
  } catch (...) {
    throw;
  }
  int x;
};
template <class T> int size(T t) {
  try {
    return static_cast<int>(t.size());
  } catch (int error) {
    return error;
  }
}
#define HANDLE catch (const char *) { return 1; }
//--- in.cpp
#include "before.h"
#include <yieldc/generator.h>
#include <string>
YIELDC_GENERATOR yieldc::generator<int> one() {
  auto handle = [](int x) {
    try {
      throw x;
    } catch (int y) {
      return y;
    }
  };
  co_yield handle(5);
}
int main() {
  try {
    return *one().next() + size(std::string("a")) - 6;
  } HANDLE
}
