// The output depends on the text alone: not on the folder, the date or the run.
// RUN: rm -rf %t && split-file %s %t && mkdir %t/other && cp %t/in.cpp %t/other/in.cpp
// RUN: cd %t && %yieldc in.cpp -- -std=c++11 > one.txt
// RUN: cd %t/other && %yieldc %t/other/in.cpp -- -std=c++11 > two.txt
// RUN: diff %t/one.txt %t/other/two.txt
// RUN: not grep -F "%t" %t/one.txt

// In text that is written out from its tokens, too.
// RUN: FileCheck %s < %t/one.txt
// CHECK: fail({{.*}}"t > 2", __FILE__, __LINE__, "two"

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one(int limit) {
  for (int i = 0; i < limit; ++i)
    co_yield i;
}
void fail(const char *, const char *, int, const char *);
#define ENSURE(x) ((x) ? (void)0 : fail(#x, __FILE__, __LINE__, __func__))
template <class T> YIELDC_GENERATOR yieldc::generator<T> two(T t) {
  ENSURE(t > 2);
  co_yield t;
}
