// What the bodies in test/Run are made of: objects that print what happens to
// them, exceptions on demand, and a driver that runs a generator in every way
// in which it can end. The output is the trace which run_both.py compares.
#ifndef YIELDC_TEST_RUN_TRACE_H
#define YIELDC_TEST_RUN_TRACE_H

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace trace {

//===----------------------------------------------------------------------===//
// State of the whole program
//===----------------------------------------------------------------------===//

struct globals {
  int next_id = 1;      // the next traced object gets this number
  int live = 0;         // traced objects constructed and not yet destroyed
  int injections = 0;   // calls of maybe_throw() since the run began
  int throw_at = 0;     // which of them throws; 0: none
  bool factory = false; // inside the call that makes the generator
};

inline globals &state() {
  static globals the_state;
  return the_state;
}

/// What maybe_throw() throws.
struct injected {
  int point;
};

/// Makes the `point`-th call of maybe_throw() from now on throw; 0: none.
inline void throw_at(int point) {
  state().injections = 0;
  state().throw_at = point;
}

/// A place where an exception may come from. The driver visits all of them.
inline void maybe_throw() {
  globals &s = state();
  if (++s.injections != s.throw_at)
    return;
  std::printf("  ! injected at %d\n", s.injections);
  throw injected{s.injections};
}

/// Prints a line of the trace.
inline void note(const char *text) { std::printf("  . %s\n", text); }
inline void note(const char *text, long value) {
  std::printf("  . %s %ld\n", text, value);
}
inline void note(const char *text, const std::string &value) {
  std::printf("  . %s %s\n", text, value.c_str());
}

/// Prints a line of the trace and returns `value`: shows the order of calls.
inline int say(const char *text, int value) {
  note(text, value);
  return value;
}

//===----------------------------------------------------------------------===//
// Traced objects
//===----------------------------------------------------------------------===//

/// What the traced types share. An object keeps its number when it is moved,
/// so that `m` and the death of the husk can be left out of the trace while the
/// generator is made: how often a parameter is moved on its way into the
/// machine is no part of what a body means.
class base {
public:
  int value = 0;

  const char *name() const { return name_; }

protected:
  base(const char *name, int init) : value(init), name_(name) {
    maybe_throw();
    id_ = state().next_id++;
    ++state().live;
    say_("+");
  }

  base(const base &other) : value(other.value), name_(other.name_) {
    other.check_();
    maybe_throw();
    id_ = state().next_id++;
    ++state().live;
    std::printf("  c %s#%d(%d) of #%d\n", name_, id_, value, other.id_);
  }

  base(base &&other) noexcept
      : value(other.value), name_(other.name_), id_(other.id_) {
    other.check_();
    ++state().live;
    if (!state().factory)
      say_(other.husk_ ? "m husk" : "m");
    husk_ = other.husk_;
    other.husk_ = true;
    other.value = -1;
  }

  base &operator=(const base &other) {
    check_();
    other.check_();
    maybe_throw();
    value = other.value;
    name_ = other.name_;
    husk_ = other.husk_;
    std::printf("  c= %s#%d(%d) of #%d\n", name_, id_, value, other.id_);
    return *this;
  }

  base &operator=(base &&other) noexcept {
    check_();
    other.check_();
    value = other.value;
    name_ = other.name_;
    husk_ = other.husk_;
    other.husk_ = true;
    std::printf("  m= %s#%d(%d) of #%d\n", name_, id_, value, other.id_);
    return *this;
  }

  ~base() {
    check_();
    self_ = nullptr;
    --state().live;
    if (husk_ && state().factory)
      return;
    say_(husk_ ? "- husk" : "-");
  }

private:
  void say_(const char *what) const {
    std::printf("  %s %s#%d(%d)\n", what, name_, id_, value);
  }

  void check_() const {
    if (self_ != this)
      std::printf("  BAD OBJECT: not constructed, dead, or moved as bytes\n");
  }

  const char *name_;
  int id_ = 0;
  bool husk_ = false;
  const base *self_ = this;
};

/// Copyable and movable; prints everything that happens to it.
class Obj : public base {
public:
  Obj() : base("obj", 0) {}
  Obj(const char *name, int init = 0) : base(name, init) {}
  explicit Obj(int init) : base("int", init) {}
  Obj(const Obj &) = default;
  Obj(Obj &&) = default;
  Obj &operator=(const Obj &) = default;
  Obj &operator=(Obj &&) = default;
};

/// Movable only.
class MoveOnly : public base {
public:
  explicit MoveOnly(const char *name, int init = 0) : base(name, init) {}
  MoveOnly(MoveOnly &&) = default;
  MoveOnly &operator=(MoveOnly &&) = default;
};

/// Copyable; an rvalue is copied too.
class CopyOnly : public base {
public:
  explicit CopyOnly(const char *name, int init = 0) : base(name, init) {}
  CopyOnly(const CopyOnly &other) : base(other) {}
  CopyOnly &operator=(const CopyOnly &) = default;
};

/// Neither copyable nor movable.
class Pinned : public base {
public:
  explicit Pinned(const char *name, int init = 0) : base(name, init) {}
  Pinned(const Pinned &) = delete;
  Pinned &operator=(const Pinned &) = delete;
};

/// Over-aligned; complains when it is not.
class alignas(64) Aligned : public base {
public:
  explicit Aligned(const char *name, int init = 0) : base(name, init) {
    if (reinterpret_cast<std::uintptr_t>(this) % 64 != 0)
      std::printf("  BAD ALIGNMENT\n");
  }
  Aligned(const Aligned &) = default;
};

/// Makes an object, and may throw before it does.
inline Obj make(const char *name, int init = 0) {
  maybe_throw();
  return Obj(name, init);
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

// A test adds overloads for its own types beside them.
inline void show(bool v) { std::printf("%s", v ? "true" : "false"); }
inline void show(char v) { std::printf("'%c'", v); }
inline void show(int v) { std::printf("%d", v); }
inline void show(unsigned v) { std::printf("%uu", v); }
inline void show(long v) { std::printf("%ldl", v); }
inline void show(unsigned long v) { std::printf("%luul", v); }
inline void show(long long v) { std::printf("%lldll", v); }
inline void show(double v) { std::printf("%g", v); }
inline void show(const char *v) { std::printf("\"%s\"", v ? v : "null"); }
inline void show(const std::string &v) { std::printf("\"%s\"", v.c_str()); }
inline void show(const base &v) { std::printf("%s(%d)", v.name(), v.value); }
inline void show(const int *v) {
  if (v)
    std::printf("&%d", *v);
  else
    std::printf("null");
}

template <class T> void show(const std::unique_ptr<T> &v) {
  if (v)
    show(*v);
  else
    std::printf("null");
}

template <class A, class B> void show(const std::pair<A, B> &v) {
  std::printf("(");
  show(v.first);
  std::printf(", ");
  show(v.second);
  std::printf(")");
}

template <class T> void show(const std::vector<T> &v) {
  std::printf("[");
  for (const T &each : v) {
    show(each);
    std::printf(",");
  }
  std::printf("]");
}

//===----------------------------------------------------------------------===//
// The driver
//===----------------------------------------------------------------------===//

enum { every_step = 1000 };

/// Makes a generator with the trace of parameter moves switched off.
template <class F> auto made(F &make) -> decltype(make()) {
  struct quiet {
    quiet() { state().factory = true; }
    ~quiet() { state().factory = false; }
  } const guard;
  (void)guard;
  return make();
}

/// Resumes `g`, with a number if it takes one.
template <class G>
auto advance(G &g, int, std::false_type) -> decltype(g.next()) {
  return g.next();
}
template <class G>
auto advance(G &g, int step, std::true_type) -> decltype(g.next(0)) {
  return g.next(step & 3);
}

/// Takes at most `limit` steps, prints the values, returns how many there were.
template <class G> int take(G &g, int limit) {
  int steps = 0;
  try {
    for (; steps < limit; ++steps) {
      auto s = advance(g, steps, std::is_same<typename G::send_type, int>());
      if (s.done()) {
        std::printf("  end\n");
        break;
      }
      std::printf("  > ");
      show(s.value());
      std::printf("\n");
    }
    if (steps == limit)
      return steps;
  } catch (const injected &e) {
    std::printf("  left by injection %d\n", e.point);
  } catch (int e) {
    std::printf("  left by int %d\n", e);
  } catch (const base &e) {
    std::printf("  left by %s(%d)\n", e.name(), e.value);
  } catch (const char *e) {
    std::printf("  left by \"%s\"\n", e);
  }
  for (int again = 0; again < 2; ++again)
    if (!g.next().done())
      std::printf("  NOT DONE after the end\n");
  return steps;
}

/// One run of at most `limit` steps, then destruction. Returns the steps taken.
template <class F> int run(F &make, int limit) {
  int const before = state().live;
  if (before == 0)
    state().next_id = 1; // a case's numbers do not depend on the cases before
  int steps = 0;
  try {
    auto g = made(make);
    steps = take(g, limit);
    std::printf("  ~\n");
  } catch (const injected &e) {
    std::printf("  not made: injection %d\n", e.point);
  }
  if (state().live != before)
    std::printf("  still alive: %d objects\n", state().live - before);
  return steps;
}

/// Runs what `make` makes to its end (or `limit` steps), destroys it after each
/// number of steps, and lets each call of maybe_throw() throw.
template <class F>
void drive(const char *name, F make, int limit = every_step) {
  std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
  std::printf("== %s\n", name);
  throw_at(0);
  int const steps = run(make, limit);
  int const points = state().injections;
  for (int k = 0; k < steps; ++k) {
    std::printf("-- %s: destroyed after %d\n", name, k);
    throw_at(0);
    run(make, k);
  }
  for (int k = 1; k <= points; ++k) {
    std::printf("-- %s: injection %d\n", name, k);
    throw_at(k);
    run(make, limit);
  }
  throw_at(0);
}

} // namespace trace

#endif // YIELDC_TEST_RUN_TRACE_H
