// The output depends on the text alone: not on the folder, the date or the run.
// RUN: rm -rf %t && split-file %s %t && mkdir %t/other && cp %t/in.cpp %t/other/in.cpp
// RUN: cd %t && %yieldc in.cpp -- -std=c++11 > one.txt
// RUN: cd %t/other && %yieldc %t/other/in.cpp -- -std=c++11 > two.txt
// RUN: diff %t/one.txt %t/other/two.txt
// RUN: not grep -F "%t" %t/one.txt

//--- in.cpp
#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<int> one(int limit) {
  for (int i = 0; i < limit; ++i)
    co_yield i;
}
template <class T> YIELDC_GENERATOR yieldc::generator<T> two(T t) {
  co_yield t;
}
