// Everything a generator can be told, in every state, where a machine is in the
// box; also a machine that knows nothing but next().
//
// RUN: %gxx -std=c++11 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++14 %warn %san %inc %s -o %t && %t
// RUN: %clangxx14 -std=c++17 %warn %inc %s -o %t && %t

#include "Inputs/machines.h"
#include "Inputs/traced.h"

#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

using yieldc::generator;
using yieldc::in_place;
using yieldc::protocol_error;
using yieldc::sent;
using yieldc::step;

/// generator<int, std::unique_ptr<int>, traced> exchange(traced p) {
///   try {
///     std::unique_ptr<int> x = co_yield 0;
///     int sum = 0;
///     while (x) {
///       sum += *x;
///       x = co_yield sum;
///     }
///   } catch (int) {
///     co_yield -1;       // (as the machine does it: after the handler)
///   }
///   co_return "result";
/// }
class exchange
    : public yieldc::machine<exchange, int, std::unique_ptr<int>, traced>,
      public yieldc::sender<exchange, int, std::unique_ptr<int>, traced> {
public:
  using step_type = step<int, traced>;

  exchange() : p("p") {}
  exchange(exchange const &) = delete;
  ~exchange() {
    if (returned)
      yieldc::kill(returned_);
  }

  step_type resume(sent<std::unique_ptr<int>> value) {
    int const state = state_;
    state_ = yieldc::finished;
    switch (state) {
    case yieldc::start:
      state_ = 1;
      return step_type(0);
    case 1:
      x = value.take();
      if (x) {
        sum += *x;
        state_ = 1;
        return step_type(sum);
      }
      break;
    case 2:
      break;
    default:
      return step_type();
    }
    ::new (yieldc::at(returned_)) traced("result");
    returned = true;
    return step_type::returned(returned_);
  }
  step_type throw_(std::exception_ptr error) {
    int const state = state_;
    state_ = yieldc::finished;
    try {
      std::rethrow_exception(error);
    } catch (int) {
      if (state != 1)
        throw;
      state_ = 2;
      return step_type(-1);
    }
  }
  traced &result() { return returned_; }

private:
  int state_ = yieldc::start;
  traced p;
  std::unique_ptr<int> x;
  int sum = 0;
  bool returned = false;
  union {
    traced returned_;
  };
};

using exchange_box = generator<int, std::unique_ptr<int>, traced>;
static std::unique_ptr<int> make(int n) {
  return std::unique_ptr<int>(new int(n));
}
static std::exception_ptr five() { return std::make_exception_ptr(5); }

void test_send_and_result() {
  exchange_box g{in_place<exchange>()};
  CHECK(*g.next(make(100)) == 0); // ignored
  CHECK(*g.next(make(1)) == 1);
  std::unique_ptr<int> mine = make(2);
  CHECK(*g.next(std::move(mine)) == 3 && !mine);
  CHECK(!g.done());
  CHECK_THROWS(protocol_error, g.result());
  trace().clear();
  step<int, traced> last = g.next(); // S{}: a null pointer
  CHECK(took("+result"));
  CHECK(last.done() && last.result().name == "result" && g.done());
  CHECK(&g.result() == &last.result());
  CHECK(g.next().done() && !g.next().has_result());
  CHECK(g.result().name == "result");
}

void test_throw() {
  {
    exchange_box g{in_place<exchange>()};
    CHECK_THROWS(int, g.throw_(five())); // not started
    CHECK(g.done() && g.next().done());
  }
  {
    exchange_box g{in_place<exchange>()};
    g.next();
    step<int, traced> s = g.throw_(five());
    CHECK(s && *s == -1 && !g.done());
    CHECK(g.next().result().name == "result");
    CHECK_THROWS(int, g.throw_(five())); // at the end
    CHECK(g.done());
  }
  {
    exchange_box g{in_place<exchange>()};
    g.next();
    CHECK_THROWS(std::runtime_error,
                 g.throw_(std::make_exception_ptr(std::runtime_error("x"))));
    CHECK(g.done() && g.next().done());
  }
}

void test_return() {
  trace().clear();
  {
    exchange_box g{in_place<exchange>()};
    g.next();
    g.return_(traced("mine"));
    CHECK(took("+p +mine -p mmine -mine")); // ended, then one move
    CHECK(g.done() && g.next().done() && g.result().name == "mine");
    exchange_box moved = std::move(g);
    CHECK(moved.result().name == "mine");
    trace().clear();
  }
  trace().clear();
  {
    exchange_box g{in_place<exchange>()};
    g.return_(); // not started
    CHECK(took("+p -p") && g.done());
    CHECK_THROWS(protocol_error, g.result());
    g.return_("late"); // does nothing any more
    CHECK(took(""));
    CHECK_THROWS(protocol_error, g.result());
  }
  {
    exchange_box g{in_place<exchange>()};
    g.next();
    g.next();
    g.return_("late"); // it has returned
    CHECK(g.result().name == "result");
  }
  trace().clear();
}

/// generator<int> plain() { traced a("a"); co_yield 1; co_yield 2; }
struct plain : yieldc::machine<plain, int> {
  traced a{"a"};
  int state = 0;
  step<int> next() { return ++state <= 2 ? step<int>(state) : step<int>(); }
};

void test_machine_without_throw() {
  trace().clear();
  {
    generator<int> g{in_place<plain>()};
    g.next();
    CHECK_THROWS(int, g.throw_(five()));
    CHECK(took("+a -a!")); // unwound on the way out
    CHECK(g.done() && g.next().done());
    CHECK_THROWS(int, g.throw_(five()));
  }
  CHECK(took(""));
}

void test_reentry() {
  static generator<int> *running;
  struct body : yieldc::machine<body, int> {
    int mode;
    explicit body(int mode_) : mode(mode_) {}
    step<int> next() {
      if (mode == 0)
        running->next();
      else if (mode == 1)
        running->throw_(five());
      else if (mode == 2)
        running->return_();
      return step<int>(mode);
    }
  };
  for (int mode = 0; mode < 3; ++mode) {
    generator<int> g = body(mode);
    running = &g;
    CHECK_THROWS(protocol_error, g.next());
    CHECK(g.done() && g.next().done()); // the error left the body
  }
  generator<int> g = body(3);
  CHECK(*g.next() == 3);
}

void test_failure() {
  struct failing : yieldc::machine<failing, int> {
    int calls = 0;
    step<int> next() {
      if (++calls == 2)
        throw 1;
      return step<int>(calls);
    }
  };
  generator<int> g = failing();
  CHECK(*g.next() == 1);
  CHECK_THROWS(int, g.next());
  CHECK(g.done() && g.next().done());
}

int main() {
  test_send_and_result();
  test_throw();
  test_return();
  test_machine_without_throw();
  test_reentry();
  test_failure();
}
