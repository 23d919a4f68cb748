// Objects of volatile type: the language copies no such class.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

struct V { int a; };
struct R { volatile V v; int b; };
YIELDC_GENERATOR yieldc::generator<int> f(int n) { const volatile V w = {1}; co_yield n; co_yield int(w.a); }
YIELDC_GENERATOR yieldc::generator<int> g(int n) { const volatile struct L { int a; } w = {1}; co_yield n; co_yield int(w.a); }
YIELDC_GENERATOR yieldc::generator<int> h(int n) { volatile V w[2] = {{1}, {4}}; co_yield n; co_yield int(w[1].a); }
YIELDC_GENERATOR yieldc::generator<int> i(int n) { R r = {{1}, 2}; co_yield n; r.v.a = 7; co_yield r.v.a + r.b; }
YIELDC_GENERATOR yieldc::generator<int> j(int n) { volatile int k = n; co_yield n; k = k + 7; volatile int w[2] = {1, 2}; co_yield k + 0; w[1] = k; co_yield w[1] + 0; }
int main() { trace::drive("f", [] { return f(2); });  trace::drive("g", [] { return g(2); });  trace::drive("h", [] { return h(2); });  trace::drive("i", [] { return i(2); }); trace::drive("j", [] { return j(2); }); }
