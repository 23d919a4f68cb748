// The user's own code needs the declared type of a generator that returns its
// class: said where that is, and what helps.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// DEFINE: %{refused} = not %yieldc --out-dir=out
// DEFINE: %{check} = FileCheck --implicit-check-not=error: \
// DEFINE:   --implicit-check-not=note: --strict-whitespace %s --check-prefix

// RUN: %{refused} choice.cpp -- -std=c++11 2>&1 | %{check} choice
// choice:      choice.cpp:10:12: error: the output does not compile here: incompatible operand types ('f_generator' and 'g_generator')
// choice-NEXT: return b ? f(1) : g(1);
// choice-NEXT: {{^ +[|] {12}\^}}
// choice-NEXT: choice.cpp:10:12: note: `f` returns the class that it becomes, unless it is declared before its definition; declare it, or convert what it returns to `yieldc::generator`

// With a pass before, and with directives in the output.
// RUN: %{refused} nested.cpp -- -std=c++11 2>&1 | %{check} nested
// nested: nested.cpp:11:50: error: the output does not compile here: {{.*}}f_generator
// nested: nested.cpp:11:50: note: `f` returns the class
// RUN: %{refused} nested.cpp --line-directives -- -std=c++11 2>&1 \
// RUN:   | %{check} nested

// RUN: %{refused} table.cpp -- -std=c++11 2>&1 | %{check} table
// table: table.cpp:5:44: error: the output does not compile here: {{.*}}f_generator
// table: table.cpp:5:44: note: `f` returns the class

// RUN: %{refused} member.cpp -- -std=c++11 2>&1 | %{check} member
// member: member.cpp:3:29: error: the output does not compile here: {{.*}}f_generator
// member: member.cpp:3:29: note: `A::f` returns the class

// RUN: %{refused} lvalue.cpp -- -std=c++11 2>&1 | %{check} lvalue
// lvalue: lvalue.cpp:5:28: error: the output does not compile here: no matching function for call to 'advance'
// lvalue: lvalue.cpp:5:28: note: `f` returns the class

// In the library's own code: where the user's leads there.
// RUN: %{refused} library.cpp -- -std=c++11 2>&1 | %{check} library
// library: library.cpp:8:8: error: the output does not compile here: {{.*}}f_generator
// library: library.cpp:8:8: note: `f` returns the class

// Of another file's generator.
// RUN: %{refused} again.cpp -- -std=c++11 2>&1 | %{check} again
// again: again.cpp:2:24: error: the output does not compile here: functions that differ only in their return type cannot be overloaded
// again: again.cpp:2:24: note: `f` returns the class

// RUN: %{refused} instantiation.cpp -- -std=c++11 2>&1 \
// RUN:   | %{check} instantiation
// instantiation: instantiation.cpp:2:41: error: the output does not compile here: explicit instantiation of 'each' does not refer to
// instantiation: instantiation.cpp:2:41: note: `A::each` returns the class

// What the note says helps.
// RUN: %yieldc helped.cpp -o helped-out.cpp -- -std=c++11
// RUN: %clangxx -std=c++11 %warn %inc helped-out.cpp -o run && ./run

//--- choice.cpp
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> f(int n) {
  co_yield n;
}
YIELDC_GENERATOR generator<int> g(int n) {
  co_yield -n;
}
generator<int> pick(bool b) {
  return b ? f(1) : g(1);
}
//--- nested.cpp
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> f(int n) {
  auto l = [] () YIELDC_GENERATOR -> generator<int> {
    co_yield 1;
    co_yield 2;
  };
  for (int x : l())
    co_yield x + n;
}
generator<int> (*const before)(int) = nullptr, (*pointer)(int) = f;
//--- table.cpp
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> f(int n) { co_yield n; }
YIELDC_GENERATOR generator<int> g(int n) { co_yield -n; }
generator<int> (*const table[])(int) = {   f, g};
//--- member.cpp
#include <yieldc/generator.h>
struct A { YIELDC_GENERATOR yieldc::generator<int> f() { co_yield 1; } };
yieldc::generator<int> (A::*q)() = &A::f;
//--- lvalue.cpp
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> f(int n) { co_yield n; }
void advance(generator<int> &g) { g.next(); }
int use() { auto g = f(1); advance(g); return g.next().done(); }
//--- library.cpp
#include <algorithm>
#include <vector>
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> f(int n) { co_yield n; }
void advance(generator<int> &g) { g.next(); }
void use(std::vector<decltype(f(1))> &all) {
  std::for_each(all.begin(), all.end(), advance);
}
//--- f.h
#pragma once
#include <yieldc/generator.h>
YIELDC_GENERATOR inline yieldc::generator<int> f(int n) { co_yield n; }
template <class T> struct A {
  YIELDC_GENERATOR yieldc::generator<T> each() { co_yield 1; }
};
//--- instantiation.cpp
#include "f.h"
template yieldc::generator<int> A<int>::each();
//--- again.cpp
#include "f.h"
yieldc::generator<int> f(int);
//--- helped.cpp
#include <yieldc/generator.h>
using yieldc::generator;
generator<int> f(int n);
generator<int> g(int n);
YIELDC_GENERATOR generator<int> f(int n) { co_yield n; }
YIELDC_GENERATOR generator<int> g(int n) { co_yield -n; }
YIELDC_GENERATOR generator<int> h(int n) { co_yield n; }
generator<int> pick(bool b) { return b ? f(1) : g(1); }
generator<int> convert(bool b) { return b ? generator<int>(h(1)) : f(1); }
generator<int> (*const table[])(int) = {f, g};
int main() { return *pick(true).next() + *table[1](1).next(); }
