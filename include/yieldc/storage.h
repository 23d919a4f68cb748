//===- yieldc/storage.h - lifetimes that cross a suspension -----*- C++ -*-===//
//
// A machine keeps the variables that live across a suspension in anonymous
// unions and starts and ends their lifetimes by hand:
//
//   union { std::string name; };
//   ::new (yieldc::at(name)) std::string("initialiser's own text");
//   yieldc::kill(name);
//
// The placement new is written out in the generated code, because a function
// that forwards to it would move what the user's code builds in place.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_STORAGE_H
#define YIELDC_STORAGE_H

#include "yieldc/step.h"

#if YIELDC_HAS_NEW
#include <new>
#elif !defined(YIELDC_NO_PLACEMENT_NEW)
// No <new>, no placement new. A platform that declares one elsewhere defines
// YIELDC_NO_PLACEMENT_NEW.
inline void *operator new(size_t, void *place) noexcept { return place; }
inline void operator delete(void *, void *) noexcept {}
#endif

namespace yieldc {

/// What a machine says of itself: types, so that a class in its body may say
/// other things by the same names.
using yes = detail::true_type;
using no = detail::false_type;

/// A machine's state before the first next(). Suspensions are 1, 2, 3, …
constexpr int start = 0;
/// A machine's state after its end.
constexpr int finished = -1;
/// A machine's state while it runs.
constexpr int running = -2;

/// The storage of \p object, const or not, for placement new.
template <class T> inline void *at(T &object) noexcept {
  return const_cast<void *>(
      static_cast<void const volatile *>(detail::address_of(object)));
}

namespace detail {
/// Can a destructor not throw? Of an array, that of its elements.
template <class T> struct is_nothrow_killed {
  static constexpr bool value = noexcept(declval<T &>().~T());
};
template <class T, size_t N>
struct is_nothrow_killed<T[N]> : is_nothrow_killed<T> {};
} // namespace detail

/// Ends the lifetime of \p object; of an array, element by element from the
/// last to the first. Linear in the number of elements.
template <class T>
inline void kill(T &object) noexcept(detail::is_nothrow_killed<T>::value) {
  static_cast<void>(object); // a trivial destructor does not count as a use
  object.~T();
}
template <class T, size_t N>
inline void kill(T (&array)[N]) noexcept(detail::is_nothrow_killed<T>::value) {
  for (size_t i = N; i != 0; --i)
    kill(array[i - 1]);
}

/// The friend through which the runtime reaches the private members of a
/// machine: `friend struct yieldc::access;`
struct access {
  /// Destroys what is live at cleanup level \p level down to \p outer.
  template <class Machine>
  static void unwind(Machine &machine, int &level, int outer) {
    machine.unwind_(level, outer);
  }
  /// Runs the body of a machine whose parameter packs are \p arguments.
  template <class Step, class Machine, class... A>
  static Step run_unpacked(Machine &machine, A &&...arguments) {
    return machine.unpacked_(static_cast<A &&>(arguments)...);
  }
  /// May a machine be moved after it has started?
  template <class Machine>
  static constexpr auto relocatable()
      -> decltype(bool(Machine::relocatable_::value)) {
    return Machine::relocatable_::value;
  }
  /// May the body run again with the parameters as it has left them?
  template <class Machine>
  static constexpr auto restartable(int)
      -> decltype(bool(Machine::restartable_::value)) {
    return Machine::restartable_::value;
  }
  template <class Machine> static constexpr bool restartable(long) {
    return true;
  }
  /// Forgets a result, if there can be one.
  template <class Machine>
  static auto forget(Machine &machine, int)
      -> decltype(machine.result_.reset()) {
    machine.result_.reset();
  }
  template <class Machine> static void forget(Machine &, long) {}
  template <class Machine>
  static YIELDC_CONSTEXPR14 auto state(Machine &machine) noexcept
      -> decltype((machine.state_)) {
    return machine.state_;
  }
  /// Where `co_return` leaves its value.
  template <class Machine>
  static auto returned(Machine &machine) noexcept
      -> decltype((machine.result_)) {
    return machine.result_;
  }
  /// Destroys what is live in a machine that is suspended at \p state.
  template <class Machine>
  static auto finish(Machine &machine, int state, int)
      -> decltype(machine.unwind_(state, 0)) {
    int level = machine.level_of_(state);
    machine.unwind_(level, 0);
  }
  template <class Machine> static void finish(Machine &, int, long) {}
  /// \p what, to which no base class may be cast as `static_cast` would.
  template <class T> static T *same(T *what) noexcept { return what; }
  /// Leaves \p error for the pending `co_yield` to throw, if it may be caught
  /// in the body.
  template <class Machine, class Error>
  static auto inject(Machine &machine, Error &error, int)
      -> decltype(swap(machine.inject_.error, error), true) {
    swap(machine.inject_.error, error);
    return true;
  }
  template <class Machine, class Error>
  static bool inject(Machine &, Error &, long) {
    return false;
  }
  /// Where a machine that delegates notes that, if it is a \p Chain.
  template <class Chain, class Machine>
  static auto chained(Machine &machine, int) noexcept
      -> decltype(same<Chain>(detail::address_of(machine.inject_))) {
    return detail::address_of(machine.inject_);
  }
  template <class Chain, class Machine>
  static Chain *chained(Machine &, long) noexcept {
    return nullptr;
  }
  /// Ends what a machine delegates to.
  template <class Machine>
  static auto end_inner(Machine &machine, int)
      -> decltype(machine.inject_.end_inner()) {
    machine.inject_.end_inner();
  }
  template <class Machine> static void end_inner(Machine &, long) {}
  /// Builds in \p target what is alive in \p source, suspended at \p state.
  template <class Machine>
  static auto build(Machine &target, Machine &source, int state, bool moves,
                    int &built)
      -> decltype(target.build_(source, 0, moves, built)) {
    target.build_(source, Machine::level_of_(state), moves, built);
  }
  /// What a boxed generator holds.
  template <class Boxed>
  static auto content(Boxed &generator) noexcept -> decltype((generator.box_)) {
    return generator.box_;
  }
};

/// Leaving the scope that holds this guard, in whatever way, destroys what
/// the machine has live there: it takes the cleanup level from what `level` is
/// by then back to `outer`. Setting `level` to `outer` disarms the guard.
template <class Machine> class scope {
public:
  scope(Machine &machine, int &level, int outer) noexcept
      : machine_(machine), level_(level), outer_(outer) {}
  scope(scope const &) = delete;
  scope &operator=(scope const &) = delete;
  ~scope() { leave(); }

protected:
  void leave() {
    if (level_ > outer_) {
      access::unwind(machine_, level_, outer_);
      level_ = outer_;
    }
  }

private:
  Machine &machine_;
  int &level_;
  int const outer_;
};

/// Likewise, of a machine some of whose objects may throw when they are
/// destroyed: the base class destroys the others then, and the exception goes
/// on.
template <class Machine> class throwing_scope : scope<Machine> {
public:
  using scope<Machine>::scope;
  ~throwing_scope() noexcept(false) { this->leave(); }
};

namespace detail {

/// Refers to an object that exists elsewhere and that the yielded reference
/// binds to directly.
template <class Reference> class bound_reference {
public:
  bound_reference(Reference object) noexcept : object_(address_of(object)) {}
  remove_reference_t<Reference> *address() const noexcept { return object_; }
  operator Reference() const noexcept {
    return static_cast<Reference>(*object_);
  }

private:
  remove_reference_t<Reference> *object_;
};

/// Does the `Reference` a generator hands out bind to an operand of type `E`
/// with no temporary in between? An lvalue reference to volatile never binds
/// to a temporary, which makes it the probe.
template <class Reference, class E> struct binds_directly {
  using operand = remove_reference_t<E> &;
  static constexpr bool value =
      is_convertible<E &&, Reference>::value &&
      is_convertible<operand, remove_reference_t<Reference> volatile &>::value;
};
template <class T, class E>
struct binds_directly<T &&, E>
    : constant<is_convertible<E &&, T &&>::value &&
               is_same_or_derived<T, remove_reference_t<E>>::value> {};

template <class Reference, class E, bool Direct> struct yielded_slot {
  using type = remove_cvref_t<Reference>;
};
/// A temporary is kept in its own type, which may be derived from the yielded.
template <class Reference, class E> struct yielded_slot<Reference, E, true> {
  using type = remove_cv_t<E>;
};
template <class Reference, class E> struct yielded_slot<Reference, E &, true> {
  using type = bound_reference<Reference>;
};
template <class Reference, class E> struct yielded_slot<Reference, E &&, true> {
  using type = bound_reference<Reference>;
};

template <class Y, class E, bool ByValue> struct yielded_by {
  using reference = yield_reference_t<Y>;
  using type = typename yielded_slot<reference, E,
                                     binds_directly<reference, E>::value>::type;
};
template <class Y, class E> struct yielded_by<Y, E, true> {
  using type = remove_cv_t<Y>;
};

} // namespace detail

/// What a machine keeps of the operand of `co_yield` while it is suspended, for
/// `E = decltype((operand))` and a generator of `Y`:
///
/// * a reference to the operand, where what is handed out binds to it directly;
/// * the operand itself, a temporary that the reference could bind to;
/// * else an object of the yielded type, converted from the operand.
///
/// All three are constructed from the operand, and a step from any of them.
template <class Y, class E> struct yielded {
  using type =
      typename detail::yielded_by<Y, E,
                                  detail::is_passed_by_value<Y>::value>::type;
};

} // namespace yieldc

#endif // YIELDC_STORAGE_H
