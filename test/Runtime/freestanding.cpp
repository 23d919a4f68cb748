// The core needs a compiler and <stddef.h>: no library, no heap, no exceptions.
// With -nostdinc++ there is not even placement new, as on avr.
//
// RUN: %gxx -std=c++11 -Os -nostdinc++ -ffreestanding -fno-exceptions -fno-rtti %warn %inc -c %s -o %t
// RUN: nm -C %t | not grep -E "operator (new|delete)|__cxa|abort"
// RUN: %clangxx -std=c++11 -Os -nostdinc++ -ffreestanding -fno-exceptions -fno-rtti %warn %inc -c %s -o %t
// RUN: %clangxx -std=c++20 -Os -nostdinc++ -fno-exceptions -fno-rtti %warn %inc -fsyntax-only %s
// RUN: %gxx -std=c++20 -ffreestanding %warn %inc -fsyntax-only %s
// RUN: %gxx -std=c++11 -nostdinc++ %warn %inc -fsyntax-only %s

#include "Inputs/machines.h"

struct frame {
  unsigned char length;
  frame() : length(0) {}
  ~frame() {}
};

/// generator<frame, unsigned char> parser() {
///   for (;;) {
///     frame f;
///     f.length = co_yield f;
///   }
/// }
class parser : public yieldc::machine<parser, frame, unsigned char>,
               public yieldc::sender<parser, frame, unsigned char, void> {
public:
  parser() {}
  parser(parser const &) = delete;
  ~parser() { unwind_(state_ == 1 ? 1 : 0, 0); }
  yieldc::step<frame> resume(yieldc::sent<unsigned char> sent) {
    int level = state_ == 1 ? 1 : 0;
    yieldc::scope<parser> const guard(*this, level, 0);
    switch (state_) {
    case yieldc::start:
      for (;;) {
        ::new (yieldc::at(f)) frame();
        level = 0;
        state_ = 1;
        return yieldc::step<frame>(f);
      case 1:
        f.length = sent.take();
        level = 0;
        yieldc::kill(f);
      }
    }
    return yieldc::step<frame>();
  }

private:
  friend struct yieldc::access;
  void unwind_(int level, int outer) {
    if (level > outer)
      yieldc::kill(f);
  }
  int state_ = yieldc::start;
  union {
    frame f;
  };
};

int sum() {
  int total = 0;
  for (int x : count(0, 9))
    total += x;
  return total;
}
int feed(unsigned char byte) {
  parser p;
  p.next();
  return p.next(byte)->length;
}
