// A coroutine delegates to what is not one: ranges, machines in and out of a
// box, and generators of other types.
//
// RUN: %gxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %gxx -std=c++11 -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++11 -Xclang -fcoroutines -DYIELDC_NATIVE=1 %warn %san %inc %s -o %t && %t
// RUN: %clangxx -std=c++20 -stdlib=libc++ -O2 %warn %inc %s -o %t && %t

#include "Inputs/machines.h"
#include "Inputs/traced.h"

#include <list>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using yieldc::elements_of;
using yieldc::generator;
using yieldc::in_place;
using yieldc::sent;
using yieldc::step;

template <class G> std::string join(G &&g) {
  std::string text;
  for (auto &&x : g)
    text += std::to_string(x) + " ";
  return text;
}

// --- ranges
// -------------------------------------------------------------------

static std::vector<int> made() { return {7, 8}; }
YIELDC_GENERATOR generator<int> of_ranges() {
  std::vector<int> v{1, 2};
  co_yield elements_of(v);
  std::list<int> const l{3};
  co_yield elements_of(l);
  int array[] = {4, 5};
  co_yield elements_of(array);
  co_yield elements_of(made());
  std::vector<short> const other{9};
  co_yield elements_of(other); // converted
}
YIELDC_GENERATOR generator<int &> of_references(std::vector<int> &v) {
  co_yield elements_of(v);
}
YIELDC_GENERATOR generator<traced>
of_objects(std::vector<char const *> const &names,
           std::list<traced> const &objects) {
  co_yield elements_of(objects);
  co_yield elements_of(names);
}
YIELDC_GENERATOR generator<int>
of_what_is_thrown_into(std::vector<int> const &v) {
  int caught = 0;
  try {
    co_yield elements_of(v);
  } catch (int e) {
    caught = e;
  }
  co_yield caught;
}
void test_ranges() {
  CHECK(join(of_ranges()) == "1 2 3 4 5 7 8 9 ");
  std::vector<int> v{1, 2};
  for (int &x : of_references(v))
    x *= 10;
  CHECK(v[0] == 10 && v[1] == 20);
  {
    std::list<traced> objects;
    objects.emplace_back("a");
    std::vector<char const *> const names{"x", "y"};
    trace().clear();
    generator<traced> g = of_objects(names, objects);
    CHECK(&*g.next() == &objects.front() && took(""));
    CHECK(g.next()->name == "x" && took("+x"));
    CHECK(g.next()->name == "y" && took("-x +y"));
    CHECK(g.next().done() && took("-y"));
    g = of_objects(names, objects);
    g.next();
    g.next();
    trace().clear();
  }
  CHECK(took("-x -a")); // what was made of "x" goes with the generator
  trace().clear();
  generator<int> g = of_what_is_thrown_into(v);
  g.next();
  CHECK(*g.throw_(std::make_exception_ptr(5)) == 5);
}

// --- machines
// -----------------------------------------------------------------

/// Yields what it was sent last; throws, ends and returns on request.
class echo : public yieldc::machine<echo, traced, int, std::string>,
             public yieldc::sender<echo, traced, int, std::string> {
public:
  using step_type = step<traced, std::string>;
  echo() : object("e") {}
  echo(echo const &) = delete;
  step_type resume(sent<int> value) {
    int const n = value.take();
    note(std::to_string(n));
    if (n == 13)
      throw std::runtime_error("13");
    if (n != 99)
      return step_type(object);
    return step_type::returned(result_);
  }
  step_type throw_(std::exception_ptr error) {
    try {
      std::rethrow_exception(error);
    } catch (int e) {
      note("caught " + std::to_string(e));
    }
    return step_type(object);
  }
  void return_() { note("returned"); }
  std::string &result() { return result_; }

private:
  traced object;
  std::string result_ = "R";
};

using echo_box = generator<traced, int, std::string>;
YIELDC_GENERATOR generator<traced, int> of_machine(echo &m) {
  std::string &r = co_yield elements_of(m);
  note(r);
}
YIELDC_GENERATOR generator<traced, int> of_box(echo_box g) {
  try {
    std::string r = co_yield elements_of(std::move(g));
    note(r);
  } catch (std::runtime_error const &) {
    note("outer caught");
  }
}
YIELDC_GENERATOR generator<traced, int> of_temporary() {
  note(co_yield elements_of(echo_box(in_place<echo>())));
}
YIELDC_GENERATOR generator<traced> not_sent(echo_box &g) {
  co_yield elements_of(g);
}

void test_machines() {
  {
    echo m;
    generator<traced, int> g = of_machine(m);
    trace().clear();
    g.next(1);
    CHECK(took("0")); // the first call of the inner is a first call
    g.next(2);
    CHECK(took("2"));
    g.throw_(std::make_exception_ptr(5));
    CHECK(took("caught 5"));
    g.return_();
    CHECK(took("returned"));
  }
  CHECK(took("-e"));
  {
    generator<traced, int> g = of_box(echo_box(in_place<echo>()));
    g.next();
    g.next(3);
    CHECK(took("+e 0 3"));
    CHECK(g.next(99).done() && took("99 R"));
  }
  CHECK(took("-e"));
  {
    generator<traced, int> g = of_box(echo_box(in_place<echo>()));
    g.next();
    CHECK(g.next(13).done() && took("+e 0 13 outer caught"));
  }
  CHECK(took("-e"));
  {
    generator<traced, int> g = of_temporary();
    g.next();
    trace().clear();
  }
  CHECK(took("-e"));
  {
    generator<traced, int> g = of_temporary();
    g.next();
    CHECK(g.next(99).done());
    CHECK(took("+e 0 99 R -e"));
  }
  {
    echo_box inner{in_place<echo>()};
    generator<traced> g = not_sent(inner);
    g.next();
    CHECK(&*g.next() == &*inner.next(4));
    CHECK(took("+e 0 0 4"));
  }
  CHECK(took("-e"));

  // Knows neither throw_() nor return_().
  struct of_count {
    static YIELDC_GENERATOR generator<int> run() {
      co_yield elements_of(count(1, 4));
      co_yield elements_of(generator<int>(count(4, 6)));
    }
  };
  CHECK(join(of_count::run()) == "1 2 3 4 5 ");
  generator<int> g = of_count::run();
  g.next();
  CHECK_THROWS(int, g.throw_(std::make_exception_ptr(1)));
  CHECK(g.done());
}

// --- generators of other types
// --------------------------------------------------

YIELDC_GENERATOR generator<short, int, char> inner() {
  short total = 0;
  try {
    for (;;) {
      int const x = co_yield total;
      if (x < 0)
        co_return 'c';
      total = static_cast<short>(total + x);
    }
  } catch (int) {
  }
  co_yield 100;
  co_return 'd';
}
YIELDC_GENERATOR generator<long, short, int> widened() {
  char const c = co_yield elements_of(inner());
  co_return c;
}
YIELDC_GENERATOR generator<std::string> renamed() {
  std::vector<std::string> v{"p", "q"};
  co_yield elements_of(v);
}
YIELDC_GENERATOR generator<std::string const &> as_reference() {
  co_yield elements_of(renamed());
}
void test_other_types() {
  generator<long, short, int> g = widened();
  CHECK(*g.next(5) == 0 && *g.next(5) == 5 && *g.next(2) == 7);
  CHECK(*g.throw_(std::make_exception_ptr(1)) == 100);
  CHECK(g.next().result() == 'd');
  g = widened();
  g.next();
  CHECK(g.next(-1).result() == 'c');

  std::string text;
  for (std::string const &s : as_reference())
    text += s;
  CHECK(text == "pq");
}

/// Three kinds on top of each other: the values, and all is destroyed.
YIELDC_GENERATOR generator<int> top() {
  traced t("t");
  struct of_box_of_coroutine : yieldc::machine<of_box_of_coroutine, int> {
    generator<int> g = of_ranges();
    step<int> next() { return g.next(); }
  };
  co_yield elements_of(generator<int>(in_place<of_box_of_coroutine>()));
}
void test_stack() {
  CHECK(join(top()) == "1 2 3 4 5 7 8 9 " && took("+t -t"));
  {
    generator<int> g = top();
    g.next();
  }
  CHECK(took("+t -t"));
}

int main() {
  test_ranges();
  test_machines();
  test_other_types();
  test_stack();
}
