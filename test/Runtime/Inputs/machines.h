//===- machines.h - machines as yieldc would write them ---------*- C++ -*-===//

#ifndef MACHINES_H
#define MACHINES_H

#include <yieldc/generator.h>

/// generator<int> count(int from, int to) {
///   for (int i = from; i < to; ++i)
///     co_yield i;
/// }
class count : public yieldc::machine<count, int> {
public:
  struct relocatable_ : yieldc::yes {};

  constexpr count(int from_, int to_) : from(from_), to(to_) {}
  YIELDC_CONSTEXPR14 yieldc::step<int> next() {
    switch (state_) {
    case yieldc::start:
      i = from;
      for (; i < to; ++i) {
        state_ = 1;
        return yieldc::step<int>(i);
      case 1:;
      }
    }
    state_ = yieldc::finished;
    return yieldc::step<int>();
  }

private:
  int state_ = yieldc::start;
  int from;
  int to;
  int i = 0;
};

#endif
