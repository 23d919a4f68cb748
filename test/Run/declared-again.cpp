// Generators that something else in the file declares as well, with the
// declared return type: they are boxed.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::Obj;
using yieldc::generator;

// Specialisations of what is defined at once; one of them is no generator.
template <class T> YIELDC_GENERATOR generator<int> special(T value) {
  Obj local("primary", static_cast<int>(value));
  co_yield local.value;
}
template <> YIELDC_GENERATOR generator<int> special<int>(int value) {
  Obj local("int", value);
  co_yield local.value;
  co_yield -local.value;
}
YIELDC_GENERATOR generator<int> pair(int a, int b) {
  co_yield a;
  co_yield b;
}
template <> generator<int> special(char value) { return pair(value, 1); }

template <class T> struct Holder {
  T value;
  YIELDC_GENERATOR generator<int> each(int n) {
    co_yield static_cast<int>(value) + n;
  }
  template <class U> YIELDC_GENERATOR generator<int> both(U other) {
    co_yield static_cast<int>(value);
    co_yield static_cast<int>(other);
  }
  struct Inner {
    YIELDC_GENERATOR generator<int> inner() { co_yield 1; }
  };
};
template <> YIELDC_GENERATOR generator<int> Holder<short>::each(int n) {
  co_yield value;
  co_yield n;
}
template <>
template <class U>
YIELDC_GENERATOR generator<int> Holder<long>::both(U other) {
  co_yield static_cast<int>(other);
}
template <>
template <>
YIELDC_GENERATOR generator<int> Holder<char>::both(int other) {
  co_yield other + value;
}
template <> YIELDC_GENERATOR generator<int> Holder<int>::Inner::inner() {
  co_yield 2;
}

// Declared again.
YIELDC_GENERATOR generator<int> again(int n) {
  Obj local("local", n);
  co_yield local.value;
}
generator<int> again(int n = 4);
YIELDC_GENERATOR generator<int> befriended(int n) { co_yield n; }
class Friendly {
  friend generator<int> befriended(int);
};
template <class T> YIELDC_GENERATOR generator<T> template_again(T n) {
  co_yield n;
}
template <class T> generator<T> template_again(T n);

// Friends of class templates.
template <class T> class Box {
  T secret;
  template <class U> friend generator<U> peek(Box<U> box);
  friend generator<int> peek_int(Box<int> &box);

public:
  explicit Box(T t) : secret(t) {}
};
template <class U> YIELDC_GENERATOR generator<U> peek(Box<U> box) {
  co_yield box.secret;
}
YIELDC_GENERATOR generator<int> peek_int(Box<int> &box) {
  co_yield box.secret;
}
template <class T> class Later;
YIELDC_GENERATOR generator<int> look(Later<int> &box);
YIELDC_GENERATOR generator<int> number(const Later<int> *) { co_yield 7; }
template <class T> class Later {
  T secret = 5;
  friend generator<int> look(Later<int> &box);
  friend generator<int> number(const Later<int> *);
};
YIELDC_GENERATOR generator<int> look(Later<int> &box) { co_yield box.secret; }

// Instantiated explicitly.
template <class T> YIELDC_GENERATOR generator<T> instantiated(T value) {
  co_yield value;
  co_yield value;
}
template generator<int> instantiated<int>(int);
template generator<double> instantiated(double);
extern template generator<char> instantiated<char>(char);
template generator<char> instantiated<char>(char);
template <class T> struct Member {
  T value;
  YIELDC_GENERATOR generator<T> each() { co_yield value; }
  YIELDC_GENERATOR static generator<T> fixed(T value) { co_yield value; }
};
template generator<char> Member<char>::each();
extern template generator<int> Member<int>::fixed(int);
template generator<int> Member<int>::fixed(int);

int main() {
  trace::drive("primary", [] { return special(2.5); });
  trace::drive("special", [] { return special(3); });
  trace::drive("special, no generator", [] { return special('c'); });
  Holder<short> shorts{1};
  trace::drive("each", [&] { return shorts.each(2); });
  Holder<long> longs{3};
  trace::drive("each", [&] { return longs.each(4); });
  trace::drive("both", [&] { return longs.both(5); });
  Holder<char> chars{6};
  trace::drive("both", [&] { return chars.both(7); });
  trace::drive("both", [&] { return chars.both(7.5); });
  Holder<int>::Inner inner;
  trace::drive("inner", [&] { return inner.inner(); });
  Holder<char>::Inner other;
  trace::drive("inner", [&] { return other.inner(); });
  trace::drive("again", [] { return again(); });
  trace::drive("befriended", [] { return befriended(5); });
  trace::drive("template again", [] { return template_again(6); });
  Box<int> box(7);
  trace::drive("peek", [&] { return peek(box); });
  trace::drive("peek", [&] { return peek_int(box); });
  Later<int> later;
  trace::drive("look", [&] { return look(later); });
  trace::drive("number", [&] { return number(&later); });
  trace::drive("instantiated", [] { return instantiated(8); });
  trace::drive("instantiated", [] { return instantiated('c'); });
  Member<int> member{9};
  trace::drive("member", [&] { return member.each(); });
  trace::drive("member", [] { return Member<int>::fixed(10); });
}
