//===- yieldc/calls.h - a generator that calls itself -----------*- C++ -*-===//
//
// A machine that delegates to its own generator makes no other machine of it.
// It goes on with another frame, which lies on a stack of its own:
//
//   first, in the machine    chunk of 32      chunk of 64 …
//   [ walk(root) ]           [ walk(l), … ]   [ …, walk(leaf) ]
//                                                  top: this one runs
//
// A chunk is kept once it is there, so that calls allocate nothing as long as
// they go no deeper than before. Frames never move.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_CALLS_H
#define YIELDC_CALLS_H

#include "yieldc/storage.h"

namespace yieldc {

/// The frames of a machine: of the call that runs and of those that wait for
/// one another. A \p Frame is made of what the generator takes. Push and pop
/// take constant time, amortised where a chunk is allocated.
///
/// Destroying it destroys the first frame only: the machine ends its calls.
template <class Frame> class calls {
public:
  template <class... A>
  explicit calls(A &&...arguments) : first_(static_cast<A &&>(arguments)...) {}
  /// Only of a machine that has not started.
  calls(calls &&other) : first_(static_cast<Frame &&>(other.first_)) {}
  calls(calls const &) = delete;
  calls &operator=(calls const &) = delete;
  ~calls() {
    while (lowest_) {
      chunk *const after = lowest_->after;
      ::operator delete(static_cast<void *>(lowest_));
      lowest_ = after;
    }
  }

  /// The frame of the call that runs.
  Frame *top() const noexcept { return top_; }
  /// That of the call which nobody waits for.
  Frame *first() noexcept { return detail::address_of(first_); }
  /// Where the machine starts, for the first time or again.
  Frame *restart() noexcept {
    use(nullptr);
    return top_ = first();
  }

  /// Memory for the frame above \p caller, which is on top. If there is none,
  /// \p state says that the machine is finished, and bad_alloc is thrown.
  void *place(Frame *caller, int &state) {
    return caller + 1 != end_ ? caller + 1 : grow(state);
  }
  /// Makes \p frame, which has been built in the place above \p caller, the one
  /// on top.
  Frame *enter(Frame *caller, Frame *frame) noexcept {
    if (frame != caller + 1)
      use(above());
    return top_ = frame;
  }
  /// Destroys \p frame, which is on top and not the first; gives its caller's.
  Frame *leave(Frame *frame) {
    top_ = frame != begin_ ? frame - 1 : shrink();
    frame->~Frame();
    return top_;
  }

private:
  struct chunk {
    chunk *before, *after;
    Frame *begin, *end;
  };
  static constexpr size_t smallest = 32;

  /// The frames behind the header of a chunk, aligned for them.
  static constexpr size_t extra = alignof(Frame) > alignof(chunk)
                                      ? alignof(Frame)
                                      : 0;
  static chunk *allocate(size_t count, chunk *before) {
    char *const memory = static_cast<char *>(
        ::operator new(sizeof(chunk) + extra + count * sizeof(Frame)));
    char *place = memory + sizeof(chunk);
    if (extra)
      place += extra - reinterpret_cast<size_t>(place) % alignof(Frame);
    Frame *const frames = reinterpret_cast<Frame *>(place);
    return ::new (static_cast<void *>(memory))
        chunk{before, nullptr, frames, frames + count};
  }

  /// The chunk above the one in use, if it has been allocated.
  chunk *above() const noexcept { return current_ ? current_->after : lowest_; }
  /// The top lies in \p next from now on; null: it is the first frame.
  void use(chunk *next) noexcept {
    current_ = next;
    begin_ = next ? next->begin : nullptr;
    end_ = next ? next->end : first() + 1;
  }
  YIELDC_NOINLINE Frame *grow(int &state) {
    if (chunk *const next = above())
      return next->begin;
    size_t const count =
        current_ ? 2 * static_cast<size_t>(end_ - begin_) : smallest;
    int const before = state;
    state = finished;
    chunk *&next = current_ ? current_->after : lowest_;
    next = allocate(count, current_);
    state = before;
    return next->begin;
  }
  YIELDC_NOINLINE Frame *shrink() noexcept {
    use(current_->before);
    return current_ ? end_ - 1 : first();
  }

  Frame *top_ = nullptr;
  /// The bounds of the chunk in use; of the first frame, the end only.
  Frame *begin_ = nullptr;
  Frame *end_ = nullptr;
  chunk *current_ = nullptr;
  chunk *lowest_ = nullptr;
  Frame first_;
};

} // namespace yieldc

#endif // YIELDC_CALLS_H
