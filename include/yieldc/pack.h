//===- yieldc/pack.h - parameter packs of generators ------------*- C++ -*-===//
//
// A class cannot have a pack of members. The machine of a generator with a
// parameter pack holds it as one `pack`, and runs its body in a member function
// whose parameters are a pack again, named as the user named it.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_PACK_H
#define YIELDC_PACK_H

#include "yieldc/storage.h"

namespace yieldc {

/// \p T, as a name of one word that a declarator can follow.
template <class T> using type = T;

/// The type of a parameter that the body names by a reference to it.
template <class T> using unreferenced = detail::remove_reference_t<T>;

/// A parameter of type \p T as an expression; only for unevaluated operands.
template <class T> detail::remove_reference_t<T> &argument() noexcept;

/// Objects or references, constructed from the first to the last, destroyed
/// from the last to the first.
template <class... T> class pack;

template <> class pack<> {
public:
  static constexpr size_t size = 0;

  template <class Next, class Machine, class... A>
  typename Next::step_type pass(Next const &next, Machine &machine,
                                A &&...arguments) {
    return next.pass(machine, static_cast<A &&>(arguments)...);
  }
};

template <class T, class... More> class pack<T, More...> {
public:
  static constexpr size_t size = 1 + sizeof...(More);

  explicit pack(T &&first, More &&...more)
      : first_(static_cast<T &&>(first)), more_(static_cast<More &&>(more)...) {
  }

  /// Goes on with \p next, with what is in here as further arguments: objects
  /// as lvalues, references as what they were.
  template <class Next, class Machine, class... A>
  typename Next::step_type pass(Next const &next, Machine &machine,
                                A &&...arguments) {
    using argument =
        detail::conditional_t<detail::is_reference<T>::value, T, T &>;
    return more_.pass(next, machine, static_cast<A &&>(arguments)...,
                      static_cast<argument>(first_));
  }

private:
  T first_;
  pack<More...> more_;
};

/// The packs that are still to be passed to a body that returns a `Step`.
template <class Step, class... Pack> class unpacking;

template <class Step> class unpacking<Step> {
public:
  using step_type = Step;

  template <class Machine, class... A>
  Step pass(Machine &machine, A &&...arguments) const {
    return access::run_unpacked<Step>(machine, static_cast<A &&>(arguments)...);
  }
};

template <class Step, class Pack, class... More>
class unpacking<Step, Pack, More...> {
public:
  using step_type = Step;

  explicit unpacking(Pack &first, More &...more) noexcept
      : first_(first), more_(more...) {}

  template <class Machine, class... A>
  Step pass(Machine &machine, A &&...arguments) const {
    return first_.pass(more_, machine, static_cast<A &&>(arguments)...);
  }

private:
  Pack &first_;
  unpacking<Step, More...> more_;
};

/// `unpack<S>(a, b).pass(machine)` runs the body of `machine`, which returns an
/// S, with what is in the packs `a` and `b`.
template <class Step, class... Pack>
inline unpacking<Step, Pack...> unpack(Pack &...packs) noexcept {
  return unpacking<Step, Pack...>(packs...);
}

} // namespace yieldc

#endif // YIELDC_PACK_H
