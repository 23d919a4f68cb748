//===- yieldc/delegated.h - delegation of an emitted machine ----*- C++ -*-===//

#ifndef YIELDC_DELEGATED_H
#define YIELDC_DELEGATED_H

#include "yieldc/source.h"

namespace yieldc {

/// What a `co_yield` does first when it is resumed in a machine that may catch
/// there: throws what is pending.
inline void resumed(injected &pending) {
#if YIELDC_EXCEPTIONS
  if (!pending.error)
    return;
  // Not kept: the exception is to end with its handler.
  std::exception_ptr thrown;
  swap(thrown, pending.error);
  std::rethrow_exception(static_cast<std::exception_ptr &&>(thrown));
#else
  static_cast<void>(pending);
#endif
}

/// A delegation that is under way in a machine that yields \p Y and is sent
/// \p S: to a generator or a range of type \p Range, a reference type if that
/// is only lent and lives on.
///
/// One resumption costs what resuming the inner generator costs.
template <class Y, class S, class Range> class delegated {
  using inner = detail::remove_reference_t<Range>;
  template <class M, bool IsMachine> struct how {
    using source = detail::range_source<Y, S, M>;
    using result = void;
  };
  template <class M> struct how<M, true> {
    using source =
        detail::machine_source<Y, S, M, !detail::is_same<Range, M &>::value>;
    using result = typename M::return_type;
  };
  using made = how<inner, detail::is_machine<inner>::value>;
  using result_type = typename made::result;
  using result_reference = detail::add_lvalue_reference_t<result_type>;
  using value_type =
      detail::conditional_t<detail::is_same<Range, inner &>::value,
                            result_reference, result_type>;

public:
  explicit delegated(inner &range) noexcept : inner_(range), source_(range) {}
  /// A template names a temporary in its frame as the expression that made it.
  explicit delegated(inner &&range) noexcept : delegated(range) {}

  /// Pulls the first element.
  template <class Chain> void start(Chain &chain) { pull(sent<S>(), chain); }
  /// Pulls the next: passes on what the outer generator was resumed with.
  template <class Chain> void resume(sent<S> value, Chain &chain) {
    if (chain.bypassed) {
      chain.bypassed = false;
      source_.restart();
    }
    chain.inner = nullptr;
    chain.end = nullptr;
#if YIELDC_EXCEPTIONS
    if (chain.error) {
      std::exception_ptr thrown;
      swap(thrown, chain.error);
      object_ = source_.raise(thrown);
      return note(chain);
    }
#endif
    pull(value, chain);
  }
  explicit operator bool() const noexcept { return object_ != nullptr; }
  /// The element to be yielded.
  detail::yield_reference_t<Y> object() const noexcept {
    return static_cast<detail::yield_reference_t<Y>>(*object_);
  }
  /// What the inner generator returned: an lvalue if it was lent, else moved
  /// out of it.
  value_type result() {
    return static_cast<detail::conditional_t<
        detail::is_same<Range, inner &>::value, result_reference,
        detail::add_rvalue_reference_t<result_type>>>(result_of(inner_, 0));
  }

private:
  template <class Chain> void pull(sent<S> value, Chain &chain) {
    object_ = source_.next(value);
    note(chain);
  }
  template <class Chain> void note(Chain &chain) noexcept {
    if (object_) {
      chain.end = end;
      chain.delegation = this;
    }
    source_.note(object_ != nullptr, chain);
  }
  static void end(void *delegation) {
    static_cast<delegated *>(delegation)->source_.end();
  }
  template <class M>
  static auto result_of(M &machine, int) -> decltype(machine.result()) {
    return machine.result();
  }
  template <class M> result_reference result_of(M &, long) {
    return source_.last().result();
  }

  inner &inner_;
  typename made::source source_;
  detail::yield_pointer_t<Y> object_ = nullptr;
};

} // namespace yieldc

#endif // YIELDC_DELEGATED_H
