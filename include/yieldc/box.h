//===- yieldc/box.h - one type for every generator of Y ---------*- C++ -*-===//
//
// A box holds any machine that yields Y, is sent S and returns R, and forgets
// its class. It reaches the machine through pointers to functions: the one for
// next() lies in the box itself, the others in a table a kind of content.
//
// A small machine lies inside the box, any other on the heap. A machine that
// may not move once it has started (relocatable_ is false) is always on the
// heap, so that the box can move all the same.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_BOX_H
#define YIELDC_BOX_H

#include "yieldc/machine.h"
#include "yieldc/send.h"

namespace yieldc {
template <class Y, class S, class R> struct delegations;

namespace detail {

/// Where a generator stands. Only the first two can simply be resumed; `linked`
/// is a coroutine that another one delegates to. The last two are at the end,
/// `returned` with a result.
enum class status : unsigned char {
  fresh,
  suspended,
  linked,
  running,
  done,
  returned
};

template <class Y, class S> struct link;
template <class Y, class S, class R> class box;

/// What can be done to the content of a box besides next().
template <class Y, class S, class R> struct box_operations {
  using content = box<Y, S, R>;

  bool (*done)(content const &) noexcept;
  remove_reference_t<R> *(*result)(content &);
  /// Moves the content of the first into the second, which has none.
  void (*relocate)(content &, content &) noexcept;
  /// Destroys the content. `true`: as return_() does, that is, a generator it
  /// delegates to ends as well, even if somebody else owns that one.
  void (*destroy)(content &, bool);
  /// Is the body running? Nothing else can be done then.
  bool (*running)(content const &) noexcept;
  /// The coroutine, if that is what the content is.
  link<Y, S> *(*coroutine)(content &) noexcept;
  /// What a machine that delegates says about that; null of any other content.
  delegations<Y, S, R> *(*chained)(content &) noexcept;
#if YIELDC_EXCEPTIONS
  // Last, so that code compiled without exceptions agrees on the others.
  step<Y, R> (*raise)(content &, std::exception_ptr);
#endif
};

/// The content of a generator that has been ended or moved from.
template <class Y, class S, class R> struct nothing {
  using content = box<Y, S, R>;

  static step<Y, R> next(content &, sent<S>) { return step<Y, R>(); }
  static bool done(content const &) noexcept { return true; }
  static remove_reference_t<R> *result(content &) { return nullptr; }
  static void relocate(content &, content &) noexcept {}
  static void destroy(content &, bool) {}
  static bool running(content const &) noexcept { return false; }
  static link<Y, S> *coroutine(content &) noexcept { return nullptr; }
  static delegations<Y, S, R> *chained(content &) noexcept { return nullptr; }
#if YIELDC_EXCEPTIONS
  [[noreturn]] static step<Y, R> raise(content &, std::exception_ptr error) {
    std::rethrow_exception(static_cast<std::exception_ptr &&>(error));
  }
#endif
};

template <class Kind, class Y, class S, class R> struct table {
  static constexpr box_operations<Y, S, R> value = {
      Kind::done,    Kind::result,    Kind::relocate, Kind::destroy,
      Kind::running, Kind::coroutine, Kind::chained,
#if YIELDC_EXCEPTIONS
      Kind::raise
#endif
  };
};
#if __cplusplus < 201703L
template <class Kind, class Y, class S, class R>
constexpr box_operations<Y, S, R> table<Kind, Y, S, R>::value;
#endif

/// The storage, and which functions know what is in it.
template <class Y, class S, class R> class box {
public:
  using none = nothing<Y, S, R>;
  static constexpr size_t capacity = 64;

  box() noexcept { assume<none>(); }
  box(box &&other) noexcept { take(other); }
  box &operator=(box &&other) noexcept {
    if (this != &other) {
      clear(false);
      take(other);
    }
    return *this;
  }
  ~box() { operations_->destroy(*this, false); }

  step<Y, R> next(sent<S> value) { return next_(*this, value); }
  box_operations<Y, S, R> const &operations() const noexcept {
    return *operations_;
  }

  /// Names the kind of content that has been constructed in storage().
  template <class Kind> void assume() noexcept {
    next_ = Kind::next;
    operations_ = &table<Kind, Y, S, R>::value;
  }
  /// Ends the lifetime of the content; the box is then empty.
  void clear(bool returning) {
    box_operations<Y, S, R> const *operations = operations_;
    // Emptied on every way out, and last: a destructor that asks the
    // generator anything while it is being destroyed gets the content's word.
    emptying const guard{*this};
    state = status::running;
    operations->destroy(*this, returning);
  }

  void *storage() noexcept { return storage_; }
  void const *storage() const noexcept { return storage_; }
  status state = status::fresh;

private:
  struct emptying {
    box &emptied;
    ~emptying() { emptied.template assume<none>(); }
  };
  void take(box &other) noexcept {
    next_ = other.next_;
    operations_ = other.operations_;
    state = other.state;
    operations_->relocate(other, *this);
    other.template assume<none>();
  }

  step<Y, R> (*next_)(box &, sent<S>);
  box_operations<Y, S, R> const *operations_;
  alignas(void *) alignas(double) alignas(
      long long) unsigned char storage_[capacity];
};

} // namespace detail
} // namespace yieldc

#endif // YIELDC_BOX_H
