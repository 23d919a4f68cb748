// References to rvalues as parameters, and what is chosen and deduced by them.
//
// std: 11
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

using trace::note;
using trace::Obj;
using yieldc::generator;

namespace {

YIELDC_GENERATOR generator<int> number(int &&n) {
  for (int i = 0; i < n; ++i)
    co_yield n + i;
}

YIELDC_GENERATOR generator<int> object(Obj &&o) {
  co_yield o.value;
  Obj own(static_cast<Obj &&>(o));
  co_yield own.value + 1;
}

YIELDC_GENERATOR generator<int> plain_object(const Obj &&o, int (&&all)[2]) {
  co_yield o.value;
  co_yield all[1];
}

YIELDC_GENERATOR generator<int> chosen(int &&n) { co_yield n + 10; }
YIELDC_GENERATOR generator<int> chosen(const int &n) { co_yield n; }

template <class T> YIELDC_GENERATOR generator<int> refers(T &&n) {
  note(std::is_reference<T>::value ? "kept" : "moved");
  for (int i = 0; i < 2; ++i)
    co_yield i + n;
}

int picked(int &&n, int m) { return note("rvalue", n), m; }
int picked(const int &n, int m) { return note("lvalue", n), m; }
int changing(int &n, int m) { return note("changes", n), m; }
int changing(const int &n, int m) { return note("const", n), m; }

YIELDC_GENERATOR generator<int, int> delegates(int n) {
  co_yield yieldc::elements_of(number(3));
  co_yield yieldc::elements_of(object(Obj("argument", n)));
  co_yield yieldc::elements_of(refers(6));
  co_yield yieldc::elements_of(refers(n));
  co_yield yieldc::elements_of(chosen(7));
  co_yield yieldc::elements_of(chosen(n));
}

YIELDC_GENERATOR generator<int, int> calls(int n) {
  note("picked", picked(7, co_yield 1));
  note("picked", picked(n, co_yield 1));
  note("changing", changing(7, co_yield 1));
  note("changing", changing(n, co_yield 1));
}

template <class T> YIELDC_GENERATOR generator<T, T> in_template(T n) {
  co_yield yieldc::elements_of(refers(6));
  co_yield yieldc::elements_of(refers(n));
  co_yield yieldc::elements_of(refers(T(6)));
  co_yield yieldc::elements_of(chosen(T(7)));
  co_yield yieldc::elements_of(chosen(n));
  note("picked", picked(T(7), co_yield 1));
  note("picked", picked(7, co_yield 1));
  note("picked", picked(n, co_yield 1));
}

struct Member {
  int base;
  YIELDC_GENERATOR generator<int> number(int &&n, std::unique_ptr<int> &&p) {
    for (int i = 0; i < n; ++i)
      co_yield base + i + *p;
  }
};

} // namespace

int main() {
  trace::drive("number", [] {
    static int n;
    n = 2;
    return number(static_cast<int &&>(n));
  });
  trace::drive("object", [] {
    static Obj o("argument", 3);
    o.value = 3;
    return object(static_cast<Obj &&>(o));
  });
  trace::drive("plain_object", [] {
    static Obj o("argument", 3);
    static int all[2] = {1, 2};
    return plain_object(static_cast<Obj &&>(o), static_cast<int(&&)[2]>(all));
  });
  trace::drive("delegates", [] { return delegates(2); });
  trace::drive("calls", [] { return calls(2); });
  trace::drive("in_template", [] { return in_template(2); });
  Member member{4};
  trace::drive("Member::number", [&] {
    static int n = 2;
    static std::unique_ptr<int> p(new int(3));
    return member.number(static_cast<int &&>(n),
                         static_cast<std::unique_ptr<int> &&>(p));
  });
}
