// --line-directives: __LINE__ is what it is natively, wherever it stands, and
// __FILE__ names the source, in any style of layout.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %native %inc in.cpp -o native && ./native > native.txt
// RUN: %yieldc in.cpp --line-directives --out-dir=llvm -- -std=c++11
// RUN: %clangxx -std=c++11 %warn %inc llvm/in.cpp -o llvm/out && ./llvm/out > llvm.txt
// RUN: diff -u native.txt llvm.txt
// RUN: %gxx -std=c++11 %warn %inc llvm/in.cpp -o llvm/out && ./llvm/out > gxx.txt
// RUN: diff -u native.txt gxx.txt
// RUN: %yieldc in.cpp --line-directives --check --out-dir=llvm -- -std=c++11 | count 0
// DEFINE: %{lines} = %yieldc in.cpp --line-directives
// DEFINE: %{compare} = %clangxx -std=c++11 %inc out/in.cpp -o out/run && ./out/run > out.txt && diff -u native.txt out.txt
// RUN: %{lines} --hoist=all --out-dir=out -- -std=c++11 && %{compare}
// RUN: %{lines} --no-format --out-dir=out -- -std=c++11 && %{compare}
// RUN: cp wide .clang-format
// RUN: %{lines} --out-dir=out -- -std=c++11 && %{compare}

// The lines are in the header's name, too.
// RUN: FileCheck --check-prefix=HEADER %s < llvm/head.h
// HEADER: {{^}}#line 1 "./head.h"
// HEADER-NEXT: #pragma once

//--- wide
BasedOnStyle: GNU
ColumnLimit: 50
AllowShortIfStatementsOnASingleLine: Never
//--- head.h
#pragma once
YIELDC_GENERATOR inline yieldc::generator<int> in_header(int n) {
  while (n > 0) {
    co_yield __LINE__;
    n -= 1;
  }
}
inline int after_it() { return __LINE__; }
//--- in.cpp
#include <yieldc/generator.h>
#include <cstdio>
#include <cstring>
#include "head.h"

#define here(...) (sum(__VA_ARGS__) + __LINE__)

static int sum(int a, int b = 0) { return a + b; }

struct object {
  explicit object(int made) : line(made) {}
  ~object() { std::printf("made at %d\n", line); }
  int line;
};

YIELDC_GENERATOR
yieldc::generator<int>
plain(int limit,
      int step = 1)
{
  int at = __LINE__;
  co_yield at;

  // A comment before, one after.
  object kept(
      __LINE__); // a trailing one
  for (int i = 0; i < limit;
       i += step) {
    co_yield __LINE__;
    if (i == 1) { std::printf("%d\n", __LINE__); continue; }
    if (i == 2)
      co_yield __LINE__;
    else if (i == 3)
      co_yield
          __LINE__;
    else {
      /* Several
         lines. */
      object other(__LINE__);
      co_yield __LINE__ +
               0;
      if (i == 5) break;
      std::printf("%d\n", __LINE__);
    }
    int unused = here(i,
                      0); at += unused;
  }
  struct local {
    static int line() {
      return __LINE__;
    }
  };
  co_yield local::line();
  local named;
  co_yield __LINE__;
  switch (limit) {
  case 1:
    co_yield __LINE__;
    break;
  default:
    std::printf("%d\n",
                __LINE__);
    co_yield __LINE__;
  }
  int last = named.line(); co_yield last;
  auto again =
      [&](int more) {
        return last + more + 10 * __LINE__;
      };
  int before = __LINE__;
  co_yield again(
      __LINE__);
  co_yield before + again(1) +
      __LINE__;
  do {
    co_yield __LINE__;
  }
  while (here(0) == 0);
  std::printf("%d %d\n", here(1), __LINE__);
} int behind = __LINE__;

YIELDC_GENERATOR yieldc::generator<int> tries(int n) {
  try {
    co_yield __LINE__;
    if (n)
      throw __LINE__;
    co_yield __LINE__;
  } catch (int line) {
    std::printf("%d %d\n", line, __LINE__);
  }
  co_yield __LINE__;
}

struct tree {
  int depth;
  YIELDC_GENERATOR yieldc::generator<int> each() const;
};

yieldc::generator<int>
tree::each() const {
  for (int i = 0; i < depth; ++i)
    co_yield __LINE__;
}

template <class T>
YIELDC_GENERATOR yieldc::generator<T> typed(T n) {
  T more = n;
  co_yield __LINE__ + more;
  more += 1;
  co_yield __LINE__ + more;
}

template <class G> void show(G g) {
  for (int x : g)
    std::printf("yielded %d\n", x);
}

int main() {
  show(plain(7));
  show(plain(1));
  show(tries(0));
  show(tries(1));
  show(tree{2}.each());
  show(typed(0));
  show(in_header(2));
  auto lambda = [](int n) YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield n;
    co_yield __LINE__;
  };
  show(lambda(1));
  std::printf("%d %d %d\n", __LINE__, behind, after_it());
  const char *name = std::strrchr(__FILE__, '/');
  std::printf("%s\n", name ? name + 1 : __FILE__);
}
