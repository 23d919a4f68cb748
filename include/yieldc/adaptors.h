//===- yieldc/adaptors.h - lazy operations on ranges ------------*- C++ -*-===//
//
// For programs before C++20, which have no std::views. Each adaptor is a
// generator itself: it takes a range (a machine, a boxed generator, a
// container) by value, to which it then belongs, and hands out what that hands
// out, without a copy.
//
//   for (int x : yieldc::take(yieldc::filter(primes(), isSmall), 10)) …
//   auto all = yieldc::to<std::vector>(yieldc::take(primes(), 10));
//
// include/yieldc/adaptors.h is made of include/source/adaptors.h by yieldc.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_ADAPTORS_H
#define YIELDC_ADAPTORS_H

#include "yieldc/generator.h"
#include <cstddef>
#include <utility>

namespace yieldc {

/// What a range of type \p Range hands out: `int const &`, or `int` where its
/// iterators make values.
template <class Range>
using element_t = decltype(*range_begin(std::declval<Range &>()));

/// What \p Function makes of the elements of \p Range.
template <class Function, class Range>
using mapped_t =
    decltype(std::declval<Function &>()(std::declval<element_t<Range>>()));

/// The first \p count elements, or all if there are not as many. No more than
/// these are asked for.
/// The state machine of `yieldc::take`.
template <class Range>
class take_generator
    : public yieldc::machine<take_generator<Range>, element_t<Range>> {
public:
  take_generator(Range &&range_, std::size_t count_)
      : range(static_cast<Range &&>(range_)), count(count_) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  take_generator(const take_generator &) = delete;
  take_generator &operator=(const take_generator &) = delete;
  take_generator(take_generator &&other_)
      : yieldc::machine<take_generator<Range>, element_t<Range>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)),
        count(other_.count) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  take_generator &operator=(take_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~take_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<element_t<Range>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<take_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      if (count == 0)
        return yieldc::step<element_t<Range>>();
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        {
          auto &&element = element_.get();
          ::new (yieldc::at(yielded_)) typename yieldc::yielded<
              element_t<Range>,
              decltype((static_cast<element_t<Range>>(
                  (*element_))))>::type(static_cast<element_t<Range>>(element));
          level_ = 4;
        }
        level_ = 0;
        state_ = 1;
        return yieldc::step<element_t<Range>>(yielded_);
      case 1:; // line 42
        level_ = 3;
        yieldc::kill(yielded_);
        if (--count == 0) {
          level_ = 2;
          yieldc::kill(element_);
          break;
        }
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<element_t<Range>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `count` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 4;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 4:
        yieldc::kill(yielded_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  std::size_t count;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::yielded<element_t<Range>,
                             decltype((static_cast<element_t<Range>>(
                                 (*element_))))>::type yielded_;
  };
};

template <class Range>
take_generator<Range> take(Range range, std::size_t count) {
  return take_generator<Range>(static_cast<Range &&>(range), count);
}

/// All but the first \p count elements.
/// The state machine of `yieldc::drop`.
template <class Range>
class drop_generator
    : public yieldc::machine<drop_generator<Range>, element_t<Range>> {
public:
  drop_generator(Range &&range_, std::size_t count_)
      : range(static_cast<Range &&>(range_)), count(count_) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  drop_generator(const drop_generator &) = delete;
  drop_generator &operator=(const drop_generator &) = delete;
  drop_generator(drop_generator &&other_)
      : yieldc::machine<drop_generator<Range>, element_t<Range>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)),
        count(other_.count) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  drop_generator &operator=(drop_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~drop_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<element_t<Range>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<drop_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        if (count == 0) {
          {
            auto &&element = element_.get();
            ::new (yieldc::at(yielded_)) typename yieldc::yielded<
                element_t<Range>,
                decltype((static_cast<element_t<Range>>((*element_))))>::
                type(static_cast<element_t<Range>>(element));
            level_ = 4;
          }
          level_ = 0;
          state_ = 1;
          return yieldc::step<element_t<Range>>(yielded_);
        case 1:; // line 54
          level_ = 3;
          yieldc::kill(yielded_);
        } else {
          --count;
        }
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<element_t<Range>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `count` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 4;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 4:
        yieldc::kill(yielded_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  std::size_t count;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::yielded<element_t<Range>,
                             decltype((static_cast<element_t<Range>>(
                                 (*element_))))>::type yielded_;
  };
};

template <class Range>
drop_generator<Range> drop(Range range, std::size_t count) {
  return drop_generator<Range>(static_cast<Range &&>(range), count);
}

/// The elements up to the first for which \p holds is false.
/// The state machine of `yieldc::take_while`.
template <class Range, class Predicate>
class take_while_generator
    : public yieldc::machine<take_while_generator<Range, Predicate>,
                             element_t<Range>> {
public:
  take_while_generator(Range &&range_, Predicate &&holds_)
      : range(static_cast<Range &&>(range_)),
        holds(static_cast<Predicate &&>(holds_)) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  take_while_generator(const take_while_generator &) = delete;
  take_while_generator &operator=(const take_while_generator &) = delete;
  take_while_generator(take_while_generator &&other_)
      : yieldc::machine<take_while_generator<Range, Predicate>,
                        element_t<Range>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)),
        holds(static_cast<Predicate &&>(other_.holds)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  take_while_generator &operator=(take_while_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~take_while_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<element_t<Range>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<take_while_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        {
          auto &&element = element_.get();
          if (!holds(element)) {
            level_ = 2;
            yieldc::kill(element_);
            break;
          }
        }
        {
          auto &&element = element_.get();
          ::new (yieldc::at(yielded_)) typename yieldc::yielded<
              element_t<Range>,
              decltype((static_cast<element_t<Range>>(
                  (*element_))))>::type(static_cast<element_t<Range>>(element));
          level_ = 4;
        }
        level_ = 0;
        state_ = 1;
        return yieldc::step<element_t<Range>>(yielded_);
      case 1:; // line 67
        level_ = 3;
        yieldc::kill(yielded_);
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<element_t<Range>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `holds` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 4;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 4:
        yieldc::kill(yielded_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  Predicate holds;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::yielded<element_t<Range>,
                             decltype((static_cast<element_t<Range>>(
                                 (*element_))))>::type yielded_;
  };
};

template <class Range, class Predicate>
take_while_generator<Range, Predicate> take_while(Range range,
                                                  Predicate holds) {
  return take_while_generator<Range, Predicate>(
      static_cast<Range &&>(range), static_cast<Predicate &&>(holds));
}

/// The elements for which \p holds is true.
/// The state machine of `yieldc::filter`.
template <class Range, class Predicate>
class filter_generator
    : public yieldc::machine<filter_generator<Range, Predicate>,
                             element_t<Range>> {
public:
  filter_generator(Range &&range_, Predicate &&holds_)
      : range(static_cast<Range &&>(range_)),
        holds(static_cast<Predicate &&>(holds_)) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  filter_generator(const filter_generator &) = delete;
  filter_generator &operator=(const filter_generator &) = delete;
  filter_generator(filter_generator &&other_)
      : yieldc::machine<filter_generator<Range, Predicate>, element_t<Range>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)),
        holds(static_cast<Predicate &&>(other_.holds)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  filter_generator &operator=(filter_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~filter_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<element_t<Range>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<filter_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        if (holds((*element_))) {
          {
            auto &&element = element_.get();
            ::new (yieldc::at(yielded_)) typename yieldc::yielded<
                element_t<Range>,
                decltype((static_cast<element_t<Range>>((*element_))))>::
                type(static_cast<element_t<Range>>(element));
            level_ = 4;
          }
          level_ = 0;
          state_ = 1;
          return yieldc::step<element_t<Range>>(yielded_);
        case 1:; // line 77
          level_ = 3;
          yieldc::kill(yielded_);
        }
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<element_t<Range>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `holds` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 4;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 4:
        yieldc::kill(yielded_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  Predicate holds;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::yielded<element_t<Range>,
                             decltype((static_cast<element_t<Range>>(
                                 (*element_))))>::type yielded_;
  };
};

template <class Range, class Predicate>
filter_generator<Range, Predicate> filter(Range range, Predicate holds) {
  return filter_generator<Range, Predicate>(static_cast<Range &&>(range),
                                            static_cast<Predicate &&>(holds));
}

/// What \p make returns for each element.
/// The state machine of `yieldc::map`.
template <class Range, class Function>
class map_generator : public yieldc::machine<map_generator<Range, Function>,
                                             mapped_t<Function, Range>> {
public:
  map_generator(Range &&range_, Function &&make_)
      : range(static_cast<Range &&>(range_)),
        make(static_cast<Function &&>(make_)) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  map_generator(const map_generator &) = delete;
  map_generator &operator=(const map_generator &) = delete;
  map_generator(map_generator &&other_)
      : yieldc::machine<map_generator<Range, Function>,
                        mapped_t<Function, Range>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)),
        make(static_cast<Function &&>(other_.make)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  map_generator &operator=(map_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~map_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<mapped_t<Function, Range>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<map_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        {
          auto &&element = element_.get();
          ::new (yieldc::at(temporary_))
              typename yieldc::bound<decltype((static_cast<element_t<Range>>(
                  (*element_))))>::type{static_cast<element_t<Range>>(element)};
          level_ = 4;
        }
        ::new (yieldc::at(yielded_)) yieldc::aggregate<
            typename yieldc::yielded<mapped_t<Function, Range>,
                                     decltype((make(temporary_.get())))>::type>{
            [&]() ->
            typename yieldc::yielded<mapped_t<Function, Range>,
                                     decltype((make(temporary_.get())))>::type {
              return make(temporary_.get());
            }()};
        level_ = 0;
        state_ = 1;
        return yieldc::step<mapped_t<Function, Range>>(yielded_);
      case 1:; // line 85
        level_ = 4;
        yieldc::kill(yielded_);
        level_ = 3;
        yieldc::kill(temporary_);
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<mapped_t<Function, Range>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `make` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 5;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 5:
        yieldc::kill(yielded_);
        from_ = 4;
        break;
      case 4:
        yieldc::kill(temporary_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  Function make;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::bound<decltype((
        static_cast<element_t<Range>>((*element_))))>::type temporary_;
  };
  union {
    typename yieldc::yielded<mapped_t<Function, Range>,
                             decltype((make(temporary_.get())))>::type yielded_;
  };
};

template <class Range, class Function>
map_generator<Range, Function> map(Range range, Function make) {
  return map_generator<Range, Function>(static_cast<Range &&>(range),
                                        static_cast<Function &&>(make));
}

/// The elements of \p first, then those of \p second.
/// The state machine of `yieldc::chain`.
template <class First, class Second>
class chain_generator
    : public yieldc::machine<chain_generator<First, Second>, element_t<First>> {
public:
  chain_generator(First &&first_, Second &&second_)
      : first(static_cast<First &&>(first_)),
        second(static_cast<Second &&>(second_)) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  chain_generator(const chain_generator &) = delete;
  chain_generator &operator=(const chain_generator &) = delete;
  chain_generator(chain_generator &&other_)
      : yieldc::machine<chain_generator<First, Second>, element_t<First>>(),
        state_(other_.state_), first(static_cast<First &&>(other_.first)),
        second(static_cast<Second &&>(other_.second)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  chain_generator &operator=(chain_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~chain_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<element_t<First>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<chain_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(first))>::type(
              yieldc::range_begin(first));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(first))>::type(
              yieldc::range_end(first));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        {
          auto &&element = element_.get();
          ::new (yieldc::at(yielded_)) typename yieldc::yielded<
              element_t<First>,
              decltype((static_cast<element_t<First>>(
                  (*element_))))>::type(static_cast<element_t<First>>(element));
          level_ = 4;
        }
        level_ = 0;
        state_ = 1;
        return yieldc::step<element_t<First>>(yielded_);
      case 1:; // line 92
        level_ = 3;
        yieldc::kill(yielded_);
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
      ::new (yieldc::at(it_2_))
          typename yieldc::decayed<decltype(yieldc::range_begin(second))>::type(
              yieldc::range_begin(second));
      level_ = 5;
      ::new (yieldc::at(end_2_))
          typename yieldc::decayed<decltype(yieldc::range_end(second))>::type(
              yieldc::range_end(second));
      level_ = 6;
      for (; it_2_ != end_2_; ++it_2_) {
        ::new (yieldc::at(element_2_))
            typename yieldc::bound<decltype((*it_2_))>::type{*it_2_};
        level_ = 7;
        {
          auto &&element = element_2_.get();
          ::new (yieldc::at(yielded_2_)) typename yieldc::yielded<
              element_t<First>,
              decltype((static_cast<element_t<First>>((*element_2_))))>::
              type(static_cast<element_t<First>>(element));
          level_ = 8;
        }
        level_ = 0;
        state_ = 2;
        return yieldc::step<element_t<First>>(yielded_2_);
      case 2:; // line 94
        level_ = 7;
        yieldc::kill(yielded_2_);
        level_ = 6;
        yieldc::kill(element_2_);
      }
      level_ = 5;
      yieldc::kill(end_2_);
      level_ = 0;
      yieldc::kill(it_2_);
    }
    return yieldc::step<element_t<First>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `second` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 4;
    case 2:
      return 8;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 8:
        yieldc::kill(yielded_2_);
        from_ = 7;
        break;
      case 7:
        yieldc::kill(element_2_);
        from_ = 6;
        break;
      case 6:
        yieldc::kill(end_2_);
        from_ = 5;
        break;
      case 5:
        yieldc::kill(it_2_);
        from_ = 0;
        break;
      case 4:
        yieldc::kill(yielded_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  First first;
  Second second;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(first))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(first))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    typename yieldc::yielded<element_t<First>,
                             decltype((static_cast<element_t<First>>(
                                 (*element_))))>::type yielded_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(second))>::type it_2_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(second))>::type end_2_;
  };
  union {
    typename yieldc::bound<decltype((*it_2_))>::type element_2_; // element
  };
  union {
    typename yieldc::yielded<element_t<First>,
                             decltype((static_cast<element_t<First>>(
                                 (*element_2_))))>::type yielded_2_;
  };
};

template <class First, class Second>
chain_generator<First, Second> chain(First first, Second second) {
  return chain_generator<First, Second>(static_cast<First &&>(first),
                                        static_cast<Second &&>(second));
}

/// The first elements of both, the second of both, …, up to the end of the
/// shorter.
/// The state machine of `yieldc::zip`.
template <class First, class Second>
class zip_generator
    : public yieldc::machine<zip_generator<First, Second>,
                             std::pair<element_t<First>, element_t<Second>>> {
public:
  zip_generator(First &&first_, Second &&second_)
      : first(static_cast<First &&>(first_)),
        second(static_cast<Second &&>(second_)) {}
  // Not copyable, and movable only before the first next(): `other` lives in
  // the frame.
  zip_generator(const zip_generator &) = delete;
  zip_generator &operator=(const zip_generator &) = delete;
  zip_generator(zip_generator &&other_)
      : yieldc::machine<zip_generator<First, Second>,
                        std::pair<element_t<First>, element_t<Second>>>(),
        state_(other_.state_), first(static_cast<First &&>(other_.first)),
        second(static_cast<Second &&>(other_.second)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  zip_generator &operator=(zip_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~zip_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<std::pair<element_t<First>, element_t<Second>>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<zip_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      ::new (yieldc::at(other))
          typename yieldc::decayed<decltype(range_begin(second))>::type(
              range_begin(second));
      level_ = 1;
      ::new (yieldc::at(last))
          const typename yieldc::decayed<decltype(range_end(second))>::type(
              range_end(second));
      level_ = 2;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(first))>::type(
              yieldc::range_begin(first));
      level_ = 3;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(first))>::type(
              yieldc::range_end(first));
      level_ = 4;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 5;
        if (!(other != last)) {
          level_ = 4;
          yieldc::kill(element_);
          break;
        }
        {
          auto &&element = element_.get();
          ::new (yieldc::at(both))
              std::pair<element_t<First>, element_t<Second>>(
                  static_cast<element_t<First>>(element), *other);
          level_ = 6;
        }
        ::new (yieldc::at(yielded_)) typename yieldc::yielded<
            std::pair<element_t<First>, element_t<Second>>,
            decltype((both))>::type(both);
        level_ = 0;
        state_ = 1;
        return yieldc::step<std::pair<element_t<First>, element_t<Second>>>(
            yielded_);
      case 1:; // line 109
        level_ = 6;
        yieldc::kill(yielded_);
        ++other;
        level_ = 5;
        yieldc::kill(both);
        level_ = 4;
        yieldc::kill(element_);
      }
      level_ = 3;
      yieldc::kill(end_);
      level_ = 2;
      yieldc::kill(it_);
      level_ = 1;
      yieldc::kill(last);
      level_ = 0;
      yieldc::kill(other);
    }
    return yieldc::step<std::pair<element_t<First>, element_t<Second>>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `first` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 7;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 7:
        yieldc::kill(yielded_);
        from_ = 6;
        break;
      case 6:
        yieldc::kill(both);
        from_ = 5;
        break;
      case 5:
        yieldc::kill(element_);
        from_ = 4;
        break;
      case 4:
        yieldc::kill(end_);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(it_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(last);
        from_ = 1;
        break;
      default:
        yieldc::kill(other);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  First first;
  Second second;
  union {
    typename yieldc::decayed<decltype(range_begin(second))>::type other;
  };
  union {
    const typename yieldc::decayed<decltype(range_end(second))>::type last;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(first))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(first))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    std::pair<element_t<First>, element_t<Second>> both;
  };
  union {
    typename yieldc::yielded<std::pair<element_t<First>, element_t<Second>>,
                             decltype((both))>::type yielded_;
  };
};

template <class First, class Second>
zip_generator<First, Second> zip(First first, Second second) {
  return zip_generator<First, Second>(static_cast<First &&>(first),
                                      static_cast<Second &&>(second));
}

/// Each element with its number, from 0.
/// The state machine of `yieldc::enumerate`.
template <class Range>
class enumerate_generator
    : public yieldc::machine<enumerate_generator<Range>,
                             std::pair<std::size_t, element_t<Range>>> {
public:
  explicit enumerate_generator(Range &&range_)
      : range(static_cast<Range &&>(range_)) {}
  // Not copyable, and movable only before the first next(): `it` lives in the
  // frame.
  enumerate_generator(const enumerate_generator &) = delete;
  enumerate_generator &operator=(const enumerate_generator &) = delete;
  enumerate_generator(enumerate_generator &&other_)
      : yieldc::machine<enumerate_generator<Range>,
                        std::pair<std::size_t, element_t<Range>>>(),
        state_(other_.state_), range(static_cast<Range &&>(other_.range)) {
    yieldc::require_unstarted(state_);
    other_.state_ = yieldc::finished;
  }
  enumerate_generator &operator=(enumerate_generator &&other_) noexcept {
    return yieldc::replace(*this, other_);
  }
  ~enumerate_generator() { unwind_(level_of_(state_), 0); }

  yieldc::step<std::pair<std::size_t, element_t<Range>>> next() {
    int const resume_ = state_;
    yieldc::run const run_(state_);
    int level_ = level_of_(resume_);
    yieldc::scope<enumerate_generator> const guard_(*this, level_, 0);
    switch (resume_) {
    case yieldc::start:;
      number = 0;
      ::new (yieldc::at(it_))
          typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type(
              yieldc::range_begin(range));
      level_ = 1;
      ::new (yieldc::at(end_))
          typename yieldc::decayed<decltype(yieldc::range_end(range))>::type(
              yieldc::range_end(range));
      level_ = 2;
      for (; it_ != end_; ++it_) {
        ::new (yieldc::at(element_))
            typename yieldc::bound<decltype((*it_))>::type{*it_};
        level_ = 3;
        {
          auto &&element = element_.get();
          ::new (yieldc::at(numbered)) std::pair<std::size_t, element_t<Range>>(
              number++, static_cast<element_t<Range>>(element));
          level_ = 4;
        }
        ::new (yieldc::at(yielded_))
            typename yieldc::yielded<std::pair<std::size_t, element_t<Range>>,
                                     decltype((numbered))>::type(numbered);
        level_ = 0;
        state_ = 1;
        return yieldc::step<std::pair<std::size_t, element_t<Range>>>(yielded_);
      case 1:; // line 122
        level_ = 4;
        yieldc::kill(yielded_);
        level_ = 3;
        yieldc::kill(numbered);
        level_ = 2;
        yieldc::kill(element_);
      }
      level_ = 1;
      yieldc::kill(end_);
      level_ = 0;
      yieldc::kill(it_);
    }
    return yieldc::step<std::pair<std::size_t, element_t<Range>>>();
  }

  struct relocatable_ : yieldc::no {};

private:
  friend struct yieldc::access;
  struct restartable_ : yieldc::no {}; // `range` may change

  // What is alive at each suspension.
  static int level_of_(int resume_) {
    switch (resume_) {
    case 1:
      return 5;
    default:
      return 0;
    }
  }

  // Destroys what is alive, innermost first.
  void unwind_(int from_, int to_) {
    while (from_ > to_) {
      switch (from_) {
      case 5:
        yieldc::kill(yielded_);
        from_ = 4;
        break;
      case 4:
        yieldc::kill(numbered);
        from_ = 3;
        break;
      case 3:
        yieldc::kill(element_);
        from_ = 2;
        break;
      case 2:
        yieldc::kill(end_);
        from_ = 1;
        break;
      default:
        yieldc::kill(it_);
        from_ = 0;
        break;
      }
    }
  }

  int state_ = yieldc::start;
  Range range;
  std::size_t number;
  union {
    typename yieldc::decayed<decltype(yieldc::range_begin(range))>::type it_;
  };
  union {
    typename yieldc::decayed<decltype(yieldc::range_end(range))>::type end_;
  };
  union {
    typename yieldc::bound<decltype((*it_))>::type element_; // element
  };
  union {
    std::pair<std::size_t, element_t<Range>> numbered;
  };
  union {
    typename yieldc::yielded<std::pair<std::size_t, element_t<Range>>,
                             decltype((numbered))>::type yielded_;
  };
};

template <class Range> enumerate_generator<Range> enumerate(Range range) {
  return enumerate_generator<Range>(static_cast<Range &&>(range));
}

/// A container of type \p Container with all elements of \p range.
template <class Container, class Range> Container to(Range &&range) {
  Container all;
  for (auto &&element : range)
    all.insert(all.end(), static_cast<decltype(element)>(element));
  return all;
}
/// The same where the type of the elements is the range's:
/// `to<std::vector>(r)`.
template <template <class...> class Container, class Range>
auto to(Range &&range) -> Container<
    detail::remove_cvref_t<element_t<detail::remove_reference_t<Range>>>> {
  return to<Container<
      detail::remove_cvref_t<element_t<detail::remove_reference_t<Range>>>>>(
      static_cast<Range &&>(range));
}

} // namespace yieldc

#endif // YIELDC_ADAPTORS_H
