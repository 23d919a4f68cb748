// Names that declarations of the body find, in what moves out of the body.
// std: 20
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>
namespace lib {
int val() { return 3; }
int val(long) { return 4; }
template <class T> T twice(T t) { return t + t; }
int v = 5;
struct X { int a = 3; static int stat() { return 9; } enum E { one = 1 }; int m = 2; };
template <class T> struct box { T t; int get() const { return t; } };
template <class T> box(T) -> box<T>;
namespace in { int deep = 8; struct Y { int b = 4; }; }
enum class Color { red, green };
enum Plain { plain_a, plain_b };
struct D { int d; friend int hidden(D) { return 6; } ~D() {} };
int operator+(D a, D b) { return a.d + b.d; }
inline namespace v1 { int inl() { return 11; } struct Inl { int q = 12; }; }
}
int val() { return 1; }
struct X { int a = 1; };
namespace l { int v = 55; }

YIELDC_GENERATOR yieldc::generator<int> uses(int n) {
  using lib::val; using lib::twice; using lib::X; using lib::box; using lib::inl;
  struct L : X {
    X x; box<int> b{1}; 
    int get() { return val() + val(2L) + twice(3) + twice<int>(lib::v) + X::stat() + int(X::one) + static_cast<int(*)()>(&val)() + inl(); }
    static X make() { return X(); }
    int ctad() { box c{5}; return c.get() + X{7}.a; }
    int size(const std::vector<X> &w = std::vector<X>{X()}) { return int(w.size()); }
  } l;
  auto g = [n](X y, box<int> z = {4}) mutable { struct I { X x; } i; return val() + n++ + y.a + z.t + i.x.a; };
  co_yield l.get();
  co_yield l.get() + l.x.a + l.b.t + l.ctad() + l.make().a; n = l.size(); co_yield n;
  co_yield g(X());
  co_yield g(X());
}
YIELDC_GENERATOR yieldc::generator<int> alias(int n) {
  namespace l = lib; namespace k = l::in;
  struct L { int get() { return l::v + k::deep + l::in::deep + l::X::one + k::Y{}.b; }
    l::X x; k::Y y;
    int nested() { namespace q = l; using namespace k; return q::v + deep; } } m;
  auto g = [n]() mutable { return l::v + n++; };
  co_yield m.get(); co_yield m.get() + n + m.x.a + m.y.b + m.nested();
  co_yield g(); co_yield g();
}
YIELDC_GENERATOR yieldc::generator<int> directive(int n) {
  using namespace lib; using namespace std;
  struct L { vector<int> w; box<int> b{4}; in::Y y; int get() { return v + w[0] + int(Color::green) + twice(2) + plain_b + b.get() + y.b + inl() + Inl().q; }
   int h(D d) { return hidden(d) + (d + d); } } m{{n}, {4}, {}};
  auto g = [n](vector<int> q) mutable { return v + n++ + q[0] + twice(3); };
  co_yield m.get(); co_yield m.get() + n; co_yield m.h(D{1});
  co_yield g({1}); co_yield g({2});
}
YIELDC_GENERATOR yieldc::generator<int> enums(int n) {
  using enum lib::Color;
  struct L { lib::Color c = green; int get() { return c == red; } } l; co_yield l.get(); co_yield l.get() + n;
}
YIELDC_GENERATOR yieldc::generator<int> stat(int n) {
  using lib::val; const int limit = 4;
  static int calls = val() + limit;
  struct L { int get() { return ++calls; } } l;
  co_yield l.get(); co_yield l.get() + n;
}
int main() {
  trace::drive("uses", [] { return uses(2); });
  trace::drive("alias", [] { return alias(2); });
  trace::drive("directive", [] { return directive(2); });
  trace::drive("enums", [] { return enums(2); });
  trace::drive("stat", [] { return stat(2); });
}
