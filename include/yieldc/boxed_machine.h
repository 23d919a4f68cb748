//===- yieldc/boxed_machine.h - a machine as content of a box ---*- C++ -*-===//

#ifndef YIELDC_BOXED_MACHINE_H
#define YIELDC_BOXED_MACHINE_H

#include "yieldc/chain.h"

namespace yieldc {
namespace detail {

/// What a machine offers beyond next(); the rest is made up by the box.
struct offers {
  template <class N>
  static auto next(int) -> decltype(declval<N &>().next(), true_type());
  template <class> static false_type next(long);
  template <class N>
  static auto result(int) -> decltype(declval<N &>().result(), true_type());
  template <class> static false_type result(long);
#if YIELDC_EXCEPTIONS
  template <class N>
  static auto raise(int)
      -> decltype(declval<N &>().throw_(declval<std::exception_ptr>()),
                  true_type());
  template <class> static false_type raise(long);
#endif
};

/// Resumes a machine with what was sent.
template <class Step, class M> Step resume_machine(M &machine, sent<void>) {
  return machine.next();
}
template <class Step, class M, class S>
Step resume_idle(M &machine, sent<S>, true_type) {
  return machine.next();
}
template <class Step, class M, class S>
Step resume_idle(M &machine, sent<S> nothing, false_type) {
  return machine.next(nothing.take());
}
template <class Step, class M, class S>
Step resume_machine(M &machine, sent<S> value) {
  if (value.has_value())
    return machine.next(value.value());
  return resume_idle<Step>(machine, value, decltype(offers::next<M>(0))());
}

/// May an M be moved after it has started? A machine that does not say may.
template <class M>
constexpr auto is_relocatable(int) -> decltype(access::relocatable<M>()) {
  return access::relocatable<M>();
}
template <class M> constexpr bool is_relocatable(long) { return true; }

/// Where a machine lies: in the box itself,
template <class M, bool Inside> struct placement {
  static M &get(void *storage) noexcept { return *static_cast<M *>(storage); }
  template <class... Args>
  static void construct(void *storage, Args &&...args) {
    ::new (storage) M(static_cast<Args &&>(args)...);
  }
  static void relocate(void *from, void *to) noexcept {
    M &old = get(from);
    ::new (to) M(static_cast<M &&>(old));
    old.~M();
  }
  static void destroy(void *storage) { get(storage).~M(); }
};

/// or on the heap, the box holding a pointer to it. Before C++17 `new` knows
/// nothing of alignment beyond the usual, so that is seen to by hand.
template <class M> struct placement<M, false> {
  static constexpr size_t extra = alignof(M) > 2 * sizeof(void *) ? alignof(M)
                                                                  : 0;
  struct location {
    void *memory;
    M *machine;
  };
  /// Gives the memory back unless the construction came to its end.
  struct memory {
    void *owned;
    ~memory() {
      if (owned)
        ::operator delete(owned);
    }
  };

  static location &at(void *storage) noexcept {
    return *static_cast<location *>(storage);
  }
  static M &get(void *storage) noexcept { return *at(storage).machine; }
  template <class... Args>
  static void construct(void *storage, Args &&...args) {
    memory block{::operator new(sizeof(M) + extra)};
    char *place = static_cast<char *>(block.owned);
    if (extra)
      place += extra - reinterpret_cast<size_t>(place) % alignof(M);
    M *machine =
        ::new (static_cast<void *>(place)) M(static_cast<Args &&>(args)...);
    ::new (storage) location{block.owned, machine};
    block.owned = nullptr;
  }
  static void relocate(void *from, void *to) noexcept {
    ::new (to) location(at(from));
  }
  static void destroy(void *storage) {
    memory const block{at(storage).memory};
    at(storage).machine->~M();
  }
};

/// A box whose content is the machine M.
template <class M, class Y, class S, class R> struct boxed_machine {
  using content = box<Y, S, R>;
  using place =
      placement<M, sizeof(M) <= content::capacity &&
                       alignof(M) <= alignof(content) && is_relocatable<M>(0) &&
                       is_nothrow_movable<M>::value>;

  template <class... Args> static void emplace(content &owner, Args &&...args) {
    place::construct(owner.storage(), static_cast<Args &&>(args)...);
    owner.template assume<boxed_machine>();
    owner.state = standing(place::get(owner.storage()), 0);
  }

  static step<Y, R> next(content &owner, sent<S> value) {
    if (owner.state > status::suspended)
      return not_resumable(owner);
    run const guard{owner};
    return guard.leave(
        resume_machine<step<Y, R>>(place::get(owner.storage()), value));
  }
  static bool done(content const &owner) noexcept {
    return owner.state >= status::done;
  }
  static remove_reference_t<R> *result(content &owner) {
    if (owner.state != status::returned)
      return nullptr;
    return result_of(place::get(owner.storage()),
                     decltype(offers::result<M>(0))());
  }
  static void relocate(content &from, content &to) noexcept {
    place::relocate(from.storage(), to.storage());
  }
  static void destroy(content &owner, bool returning) {
    descent<Y, S, R>(owner).clear(returning);
    if (returning)
      access::end_inner(place::get(owner.storage()), 0);
    place::destroy(owner.storage());
  }
  static bool running(content const &owner) noexcept {
    return owner.state == status::running;
  }
  static link<Y, S> *coroutine(content &) noexcept { return nullptr; }
  static delegations<Y, S, R> *chained(content &owner) noexcept {
    return access::chained<delegations<Y, S, R>>(place::get(owner.storage()),
                                                 0);
  }
#if YIELDC_EXCEPTIONS
  static step<Y, R> raise(content &owner, std::exception_ptr error) {
    if (owner.state == status::running)
      return not_resumable(owner);
    if (done(owner))
      std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
    return raise_in(owner, error, decltype(offers::raise<M>(0))());
  }
#endif

private:
  /// A machine may have come to its end before it is put into the box.
  template <class N>
  static auto standing(N &machine, int)
      -> decltype(access::state(machine), status()) {
    if (access::state(machine) != finished)
      return status::fresh;
    return has_result(machine, is_void<R>()) ? status::returned : status::done;
  }
  template <class N> static status standing(N &, long) { return status::fresh; }
  template <class N> static bool has_result(N &, true_type) { return false; }
  template <class N> static bool has_result(N &machine, false_type) {
    return access::returned(machine).result() != nullptr;
  }

  /// While the machine runs. However it leaves, it is done, unless it yielded.
  struct run {
    content &owner;
    explicit run(content &box) noexcept : owner(box) {
      owner.state = status::running;
    }
    run(run const &) = delete;
    run &operator=(run const &) = delete;
    ~run() {
      if (owner.state == status::running)
        owner.state = status::done;
    }
    template <class Step> Step leave(Step step) const noexcept {
      owner.state = step.done() ? end_of(step) : status::suspended;
      return step;
    }

  private:
    static status end_of(step<Y, void> const &) noexcept {
      return status::done;
    }
    template <class Step> static status end_of(Step const &step) noexcept {
      return step.has_result() ? status::returned : status::done;
    }
  };
  static step<Y, R> not_resumable(content &owner) {
    if (owner.state == status::running)
      fail("yieldc: a running generator was resumed");
    return step<Y, R>();
  }

  static remove_reference_t<R> *result_of(M &machine, true_type) {
    return address_of(machine.result());
  }
  static remove_reference_t<R> *result_of(M &, false_type) noexcept {
    return nullptr;
  }

#if YIELDC_EXCEPTIONS
  static step<Y, R> raise_in(content &owner, std::exception_ptr &error,
                             true_type) {
    run const guard{owner};
    return guard.leave(place::get(owner.storage())
                           .throw_(static_cast<std::exception_ptr &&>(error)));
  }
  /// A machine without throw_() catches nothing at a `co_yield`: the exception
  /// destroys what is live and leaves.
  static step<Y, R> raise_in(content &owner, std::exception_ptr &error,
                             false_type) {
    struct clearing {
      content &owner;
      ~clearing() { owner.clear(false); }
    } const guard{owner};
    std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
  }
#endif
};

/// The machine left behind by return_(value).
template <class Y, class S, class R> struct returned {
  struct relocatable_ : yes {};
  R value;

  template <class T>
  explicit returned(T &&result) : value(static_cast<T &&>(result)) {}
  template <class... T> step<Y, R> next(T &&...) { return step<Y, R>(); }
  R &result() { return value; }
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_BOXED_MACHINE_H
