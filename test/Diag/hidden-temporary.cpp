// Whether a dependent call or operator makes a temporary shows in the
// instantiations only: these are read when the result is verified.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: not %yieldc %t/in.cpp -o %t/out.cpp -- -std=c++17 -I%t %inc 2> %t/errors
// RUN: FileCheck --strict-whitespace --implicit-check-not=error: \
// RUN:   --implicit-check-not=warning: %s < %t/errors
// RUN: not ls %t/out.cpp
//
// Nobody notices; or nothing is instantiated.
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++17 -I%t %inc 2>&1 | count 0
// RUN: %yieldc %t/fine.cpp -o %t/out.cpp -- -std=c++11 -I%t %inc 2>&1 | count 0
// RUN: %yieldc %t/fine.cpp --hoist=all -o %t/out.cpp -- -std=c++17 -I%t %inc \
// RUN:   2>&1 | count 0
// RUN: %yieldc %t/header.cpp -o %t/out.cpp -- -std=c++17 -I%t %inc 2>&1 \
// RUN:   | count 0

// CHECK:      in.cpp:7:3: error: not possible: a temporary `object` that lives across this suspension, because only the instantiation, here `argument_generator<int>`, shows that it is made; write `object(…)` round the operand that it is made of, or keep what the call returns in a variable
// CHECK-NEXT: co_yield id(t);
// CHECK-NEXT: {{^ +[|] {3}\^}}
// CHECK:      in.cpp:12:3: error: {{.*}} `object` {{.*}} `operation_generator<object>`
// CHECK-NEXT: co_yield (t + 1).n;
// CHECK:      in.cpp:17:35: error: {{.*}} `object` {{.*}} `operand_generator<int>`
// CHECK-NEXT: int n = id(t).n + (3 * id(4).n, co_yield 5);
// CHECK:      in.cpp:19:3: error: {{.*}} `object` {{.*}} `operand_generator<int>`
// CHECK-NEXT: co_yield yieldc::elements_of(argument(id(t).n));
// CHECK:      in.cpp:25:5: error: {{.*}} `std::string` {{.*}} `trees<int>::names_generator`
// CHECK-NEXT: co_yield longest(t, "ab");
// CHECK:      in.cpp:33:5: error: {{.*}} `object` {{.*}} `lambda_generator`
// CHECK-NEXT: co_yield id(t).n;
// CHECK:      in.cpp:39:3: error: {{.*}} `object` {{.*}} `lambda_generator`
// CHECK-NEXT: co_yield id(t).n;

// CHECK:      in.cpp:48:3: error: {{.*}} `object` {{.*}} `variables_generator<int>`
// CHECK-NEXT: co_yield both.first.n;
// CHECK:      in.cpp:50:3: error: {{.*}} `std::initializer_list<{{(class )?}}object>` {{.*}} `variables_generator<int>`
// CHECK-NEXT: co_yield list.begin()->n;
// CHECK:      in.cpp:58:3: error: {{.*}} `object` {{.*}} `closures_generator<int>`
// CHECK-NEXT: co_yield make(1).n;
// CHECK:      in.cpp:59:3: error: {{.*}} `object` {{.*}} `closures_generator<int>`
// CHECK-NEXT: co_yield id({t}).n;
// CHECK:      in.cpp:60:3: error: {{.*}} `closure` {{.*}} `closures_generator<int>`
// CHECK-NEXT: co_yield call(t, [o = object(1)] { return o.n; });
// CHECK:      in.cpp:61:3: error: {{.*}} `object` {{.*}} `closures_generator<int>`
// CHECK-NEXT: co_yield call(t, [&o = id(t)] { return o.n; });
// CHECK:      in.cpp:67:46: error: {{.*}} `std::initializer_list<int>` {{.*}} `lists_generator<listed>`
// CHECK-NEXT: for (int each : typename X::list{n, 2, 3}) co_yield each;
// CHECK:      in.cpp:69:3: error: {{.*}} `std::initializer_list<int>` {{.*}} `lists_generator<listed>`
// CHECK-NEXT: co_yield n;
// CHECK:      in.cpp:89:7: error: {{.*}} `object` {{.*}} `walk<object>::visit_generator`
// CHECK-NEXT: co_yield yieldc::elements_of(visit(id, depth + 1));

//--- object.h
#include <map>
#include <memory>
#include <string>
#include <yieldc/generator.h>
struct object {
  object(int n);
  object(object &&) noexcept;
  object(const object &);
  operator int() const;
  ~object();
  object operator+(int) const;
  int n;
};
const object &id(const object &o);
int count(int, const std::string &name);
int take(object o, int);
inline const std::string &longest(int, const std::string &name) { return name; }

//--- in.cpp
#include "object.h"
template <class T>
YIELDC_GENERATOR yieldc::generator<const object &> argument(T t) {
  object made(t);
  co_yield made;
  co_yield id(made);
  co_yield id(t);
}
template <class T> YIELDC_GENERATOR yieldc::generator<int> operation(T t) {
  // A conversion that is written out is kept.
  co_yield id(T(1)).n;
  co_yield (t + 1).n;
}
template <class T>
YIELDC_GENERATOR yieldc::generator<const object &, int> operand(T t) {
  // What comes after the last suspension ends with the full expression, too.
  int n = id(t).n + (3 * id(4).n, co_yield 5);
  n += (co_yield 5) + id(t).n;
  co_yield yieldc::elements_of(argument(id(t).n));
}

template <class T> struct trees {
  T t;
  YIELDC_GENERATOR yieldc::generator<const std::string &> names() const {
    co_yield longest(t, "ab");
  }
};

template <class T> int run(T t) {
  int sum = 0;
  auto lambda = [](T t) YIELDC_GENERATOR -> yieldc::generator<int> {
    co_yield 1;
    co_yield id(t).n;
  };
  for (int n : lambda(t)) sum += n;
  return sum;
}
auto generic = [](auto t) YIELDC_GENERATOR -> yieldc::generator<int> {
  co_yield id(t).n;
};

struct pair {
  const object &first;
  object second;
};
template <class T> YIELDC_GENERATOR yieldc::generator<int> variables(T t) {
  pair both{t, t};
  co_yield both.first.n;
  std::initializer_list<object> list{t, t};
  co_yield list.begin()->n;
  co_yield list.begin()->n;
  // An array of its own, as long as the loop.
  for (const object &each : {object(t), object(1)}) co_yield each.n;
}
template <class T, class F> int call(T, const F &f) { return f(); }
template <class T> YIELDC_GENERATOR yieldc::generator<int> closures(T t) {
  auto make = [&](auto n) { return object(n + t); };
  co_yield make(1).n;
  co_yield id({t}).n;
  co_yield call(t, [o = object(1)] { return o.n; });
  co_yield call(t, [&o = id(t)] { return o.n; });
}
struct listed {
  using list = std::initializer_list<int>;
};
template <class X> YIELDC_GENERATOR yieldc::generator<int> lists(int n) {
  for (int each : typename X::list{n, 2, 3}) co_yield each;
  auto &&list = typename X::list{n, 2};
  co_yield n;
  co_yield *list.begin();
}

int main() {
  for (int n : lists<listed>(1)) (void)n;
  for (int n : closures(1)) (void)n;
  for (int n : variables(1)) (void)n;
  for (const object &o : operand(1)) (void)o;
  for (int n : operation(object(2))) (void)n;
  for (const object &o : argument(3)) (void)o;
  trees<int> tree{3};
  for (const std::string &s : tree.names()) (void)s;
  for (int n : generic(run(1))) (void)n;
}

template <class Id> struct walk {
  YIELDC_GENERATOR yieldc::generator<int> visit(Id id, int depth) {
    co_yield depth;
    if (depth < 2)
      co_yield yieldc::elements_of(visit(id, depth + 1));
  }
};
void walked(walk<object> w) {
  for (int n : w.visit(object(1), 1)) (void)n;
}

//--- fine.cpp
#include "object.h"
#include <vector>
// Numbers.
template <class T> YIELDC_GENERATOR yieldc::generator<T> numbers(T t) {
  co_yield (t + 1) * 2;
}
// A string ends unnoticed, and no number refers to it.
template <class T> YIELDC_GENERATOR yieldc::generator<int> sizes(T t) {
  co_yield count(t, "abc") + t;
}
// A container does not hand on its arguments.
template <class T>
YIELDC_GENERATOR yieldc::generator<const T &>
values(std::map<std::string, T> &map) {
  co_yield map["a"];
  co_yield map.at("a");
  co_yield map.find("a")->second;
}
// The object of the suspension itself.
template <class T>
YIELDC_GENERATOR yieldc::generator<std::shared_ptr<object>> made(T t) {
  co_yield std::make_shared<object>(t);
  co_yield std::shared_ptr<object>(new object(t));
}
// What is passed by value is kept, and moved.
template <class T> YIELDC_GENERATOR yieldc::generator<int> passed(T t) {
  co_yield take(object(2), t);
  co_yield take(T(2), t) + int(sizeof(T(t)));
}
template <class T> YIELDC_GENERATOR yieldc::generator<object> objects(T t) {
  co_yield t;
  co_yield object(t);
  co_yield {t};
}

int main() {
  std::map<std::string, std::string> map;
  for (int n : numbers(1)) (void)n;
  for (int n : sizes(1)) (void)n;
  for (auto &s : values(map)) (void)s;
  for (auto &&p : made(1)) (void)p;
  for (auto &&o : objects(1)) (void)o;
  for (int n : passed(object(1))) (void)n;
}

template <class Id> struct walk {
  YIELDC_GENERATOR yieldc::generator<int> visit(Id id, int depth) {
    co_yield depth;
    if (depth < 2)
      co_yield yieldc::elements_of(visit(id, depth + 1));
  }
};
void walked(walk<std::string> words, walk<int> numbers) {
  for (int n : words.visit("a", 1)) (void)n;
  for (int n : numbers.visit(1, 1)) (void)n;
}

//--- header.cpp
#include "object.h"
template <class T> YIELDC_GENERATOR yieldc::generator<int> argument(T t) {
  co_yield id(t).n;
}
