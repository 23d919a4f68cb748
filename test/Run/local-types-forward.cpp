// Types of a body that are declared before they are defined, and types in them.
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> f(int n) { struct K; K *p = nullptr; struct K { int v; }; K k = {n}; p = &k; co_yield p->v; co_yield p->v; }
YIELDC_GENERATOR yieldc::generator<int> g(int n) { enum K : int; K p{}; enum K : int { A, B }; p = B; co_yield p; co_yield p + n; }
struct K { int v = 9; };
YIELDC_GENERATOR yieldc::generator<int> h(int n) { co_yield K().v; { struct K; struct M { K *k; }; struct K { int w; M m() { return {this}; } }; K k = {n}; M m = k.m(); co_yield m.k->w; co_yield n; } K k; co_yield k.v; co_yield k.v; { struct K { int z; } k2 = {n}; co_yield k2.z; co_yield k2.z; } }
YIELDC_GENERATOR yieldc::generator<int> i(int n) { struct H { struct It { int i; enum E { A, B }; using T = int; }; int a; It it() const { return {a}; } }; H h{n}; auto it = h.it(); co_yield it.i; H::It::E e = H::It::B; co_yield it.i; auto u = e; co_yield u; co_yield u; H::It::T t = n; co_yield t; co_yield t; }
int main() { trace::drive("f", [] { return f(2); });  trace::drive("g", [] { return g(2); });  trace::drive("h", [] { return h(2); });trace::drive("i", [] { return i(2); });}
