// The annotation by macro or by attribute, wherever C++ takes an attribute of a
// function; the whole definition with all its attributes is replaced.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++14 > out.cpp
// RUN: FileCheck %s < out.cpp
// RUN: not grep -E "^[^/]*(YIELDC_GENERATOR|yieldc::generator\]\]|co_yield)" out.cpp
// RUN: %gxx -std=c++14 %inc -fsyntax-only out.cpp
// CHECK-DAG: class macro_first_generator
// CHECK-DAG: class macro_after_static_generator
// CHECK-DAG: class attribute_first_generator
// CHECK-DAG: class attribute_beside_generator
// CHECK-DAG: class in_template_generator
// CHECK-DAG: class attribute_in_template_generator
// CHECK-DAG: class member_generator
// CHECK-DAG: class plain_gnu_generator
// CHECK-DAG: class after_name_generator
// CHECK-DAG: after_name_generator after_name()
// CHECK-DAG: {{\[\[}}gnu::cold]] YIELDC_CONSTEXPR14 after_name_beside_generator{{$}}
// CHECK-DAG: after_name_beside(int parameter1 = 1) {
// CHECK-DAG: class operator_subscript_generator

//--- in.cpp
#include <yieldc/generator.h>
using yieldc::generator;
YIELDC_GENERATOR generator<int> macro_first() { co_yield 1; }
static YIELDC_GENERATOR inline generator<int> macro_after_static() { co_yield 1; }
[[yieldc::generator]] generator<int> attribute_first() { co_yield 1; }
[[gnu::cold]] [[yieldc::generator, gnu::unused]] static generator<int> attribute_beside() { co_yield 1; }
template <class T> YIELDC_GENERATOR generator<T> in_template() { co_yield T(); }
template <class T>
[[yieldc::generator]] generator<T> attribute_in_template() { co_yield T(); }
struct S { [[yieldc::generator]] static generator<int> member() { co_yield 1; } };
__attribute__((annotate("yieldc::generator"))) generator<int> plain_gnu() { co_yield 1; }
generator<int> after_name [[yieldc::generator]] () { co_yield 1; }
generator<int> after_name_beside [[gnu::cold, yieldc::generator]] (int = 1) { co_yield 1; }
struct Indexed { generator<int> operator[] [[yieldc::generator]] (int i) { co_yield i; } };
