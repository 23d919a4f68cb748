// Lambdas that copy the object of the generator.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>
struct S { int m = 3; int get() const { return m; } int set(int k) { m = k; return k; }
YIELDC_GENERATOR yieldc::generator<int> f(int n) { auto d = [*this] { return m + get() + this->m; }; co_yield d(); m = 7; co_yield d() + n; }
YIELDC_GENERATOR yieldc::generator<int> g(int n) { co_yield [*this, n]() mutable { m = 4; set(n + m); return m + this->get(); }() + m; co_yield m; }
YIELDC_GENERATOR yieldc::generator<int> h(int n) { if (n) { auto d = [*this] { return [&] { return m; }() + [this] { return get() + this->m; }(); }; m = n; n = d() + m; } co_yield n; co_yield m; }
YIELDC_GENERATOR yieldc::generator<int> i(int n) { auto d = [=, *this]() mutable { m++; return m + n; }; co_yield d(); co_yield d() + m; }
};
template <class T> struct TS { T m = 3; T get() const { return m; }
YIELDC_GENERATOR yieldc::generator<int> f(int n) { auto d = [*this]() -> int { return m + get() + this->m; }; int k = d(); co_yield k; m = 7; co_yield n; co_yield [*this] { return m; }(); }
};
int main() { 
 trace::drive("f", [] { return []() -> S & { static S s; s.m = 3; return s; }().f(1); });
 trace::drive("g", [] { return []() -> S & { static S s; s.m = 3; return s; }().g(1); });
 trace::drive("h", [] { return []() -> S & { static S s; s.m = 3; return s; }().h(1); });
 trace::drive("i", [] { return []() -> S & { static S s; s.m = 3; return s; }().i(1); });
 trace::drive("tf", [] { return []() -> TS<int> & { static TS<int> s; s.m = 3; return s; }().f(1); });
}
