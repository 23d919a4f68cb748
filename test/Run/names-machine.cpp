// Variables with the names that the machine's own code uses between the user's
// statements: none of them may be taken for the other.
// std: 17
// flags: -Wno-shadow
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>
using trace::note;
using trace::Obj;
using yieldc::elements_of;
using yieldc::generator;

YIELDC_GENERATOR generator<int, int> thrown(int n) {
  co_yield n;
  try {
    if (n > 0) {
      Obj machine("machine", n);
      throw machine;
    }
  } catch (const Obj &state_) {
    note("caught", state_.value);
  }
  co_yield n;
}

YIELDC_GENERATOR generator<int, int> blocks(int n) {
  Obj outer("outer", n);
  for (int i = 0; i < 2; ++i) {
    Obj round("round", i);
    co_yield i;
    {
      int state_ = n;
      const Obj guard_("guard");
      int level_ = 4;
      auto run_ = [&] { return state_ + level_; };
      if (state_ == 1)
        co_return;
      if (state_ == 2)
        continue;
      if (level_ == n)
        break;
      note("x", state_ + run_() + guard_.value);
    }
  }
  static int level_ = 7;
  {
    static int state_ = 3;
    ++level_;
    ++state_;
    co_yield level_ + state_;
    --level_;
    --state_;
  }
  {
    auto state_ = [n] { return n; };
    const int sent_ = 5;
    if (state_() == 5)
      co_return;
    n = co_yield 2;
    note("state", state_() + sent_);
  }
  auto state_ = [&n] { return n; };
  Obj o("o");
  if (state_() == 5)
    co_return;
  n = co_yield state_();
  note("state", state_());
  co_yield state_() + level_;
}

// In each kind of declaration.
YIELDC_GENERATOR generator<int> kinds(int state_, Obj level_) {
  Obj local("local");
  for (int frame_ = 0, step_ = 2; frame_ < step_; ++frame_) {
    if (int resume_ = frame_ + state_; resume_ == 4)
      continue;
    co_yield frame_ + state_;
  }
  for (int guard_ : {1, 2}) {
    Obj inner("inner", guard_);
    if (guard_ == state_)
      break;
    co_yield guard_;
  }
  {
    auto [self_, run_] = std::pair<int, int>(state_, level_.value);
    if (self_ == 3)
      co_return;
    note("both", self_ + run_);
  }
  auto [calls_, result_] = std::pair<int, int>(1, 2);
  try {
    co_yield calls_ + result_;
    throw state_;
  } catch (int level_) {
    note("caught", level_);
    if (level_ == 2)
      co_return;
  }
  auto add = [state_, &level_, sent_ = 4](int step_) {
    int inject_ = step_ + 1;
    auto more = [=] { return inject_ + sent_; };
    return state_ + level_.value + more();
  };
  co_yield add(1);
  auto counts = [state_]() mutable { return ++state_; };
  co_yield counts();
  co_yield counts();
  struct sized {
    int frame_ = 3;
    int level_(int state_) const { return frame_ + state_; }
  } run_;
  co_yield run_.level_(calls_);
  std::vector<int> unwind_{1, 2, 3};
  for (const int &level_of_ : unwind_) {
    if (level_of_ == state_)
      goto end;
    co_yield level_of_;
  }
end:
  note("end", static_cast<int>(unwind_.size()));
}

template <class T> YIELDC_GENERATOR generator<T> dependent(T state_) {
  T level_ = state_ + 1;
  static const int guard_ = 3;
  const Obj &self_ = Obj("kept", guard_);
  if (level_ == 3) {
    T resume_ = level_;
    auto run_ = [=](T step_) { return resume_ + step_; };
    if (run_(1) == 4)
      co_return;
  }
  co_yield level_ + self_.value;
  auto &&[calls_, machine] = std::make_pair(level_, state_);
  co_yield state_ + guard_;
  co_yield calls_ + machine;
}

YIELDC_GENERATOR generator<int> calls_itself(int frame_, const Obj &call_) {
  static int state_ = 0;
  int calls_ = frame_;
  auto site_ = [&call_](int n) { return call_.value + n; };
  co_yield calls_;
  ++state_;
  if (frame_ < 3)
    co_yield elements_of(calls_itself(frame_ + 1, call_));
  --state_;
  co_yield site_(state_);
}

template <class... T>
YIELDC_GENERATOR generator<int> packed(T... state_) {
  int level_ = static_cast<int>(sizeof...(state_));
  co_yield level_;
  int sum = 0;
  const int add[] = {(sum += state_)...};
  if (sum == 3)
    co_return;
  co_yield add[0] + sum;
}

auto captures(int state_, Obj level_) {
  return [state_, level_,
          self_ = state_ + 1]() YIELDC_GENERATOR -> generator<int> {
    auto all = [&] { return state_ + level_.value + self_; };
    Obj run_("run", all());
    if (state_ == 4)
      co_return;
    co_yield run_.value;
    co_yield all();
  };
}

struct holder {
  int state_ = 4;
  Obj level_{"level", 5};
  YIELDC_GENERATOR generator<int> members(int self_) {
    auto get = [&, this] { return state_ + self_ + level_.value; };
    co_yield get();
    int state_ = 6;
    co_yield state_ + this->state_;
    auto other = [=, *this] { return state_ + this->state_ + self_; };
    co_yield other();
  }
};

// What the tool names itself must not hide what the user names.
template <class T> const T &larger(const T &a, const T &b) {
  return a < b ? b : a;
}
struct part {
  int first;
  Obj second;
};
part part_of(int n) { return part{n, Obj("part", n)}; }
YIELDC_GENERATOR generator<Obj, int> temporaries(int n) {
  int *p = &n;
  ++*p;
  int temporary = 20, temporary_ = 30, yielded = 40;
  note("sum", temporary + temporary_ + yielded);
  co_yield part_of(n + larger(n, 6)).second;
  co_yield part_of(temporary + larger(temporary_, 6) + yielded).second;
  {
    int temporary = n;
    co_yield part_of(temporary + larger(n, 6)).second;
  }
}

int main() {
  trace::drive("temporaries", [] { return temporaries(1); });
  for (int n = 0; n < 6; ++n) {
    trace::drive("blocks", [&] { return blocks(n); }, 12);
    trace::drive("kinds", [&] { return kinds(n, Obj("param", n)); });
    trace::drive("packed", [&] { return packed(n, 1, 2); });
    auto maker = captures(n, Obj("captured", n));
    trace::drive("captures", [&] { return maker(); });
    trace::drive("dependent", [&] { return dependent(n); });
  }
  trace::drive("thrown", [] { return thrown(3); });
  const Obj call("call", 8);
  trace::drive("calls_itself", [&] { return calls_itself(1, call); });
  trace::drive("members", [] {
    static holder h;
    return h.members(2);
  });
}
