// How locals are declared: without initialiser, several at once, const, auto,
// pointers, arrays, character arrays, enums, casts, and used in any order.
// RUN: %run_both %s
#include "trace.h"
#include <cstddef>
#include <string>
#include <vector>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> without_initialiser(int n) {
  int late;
  std::string empty;
  co_yield n;
  late = n + 1;
  co_yield late;
  empty += "xy";
  co_yield static_cast<int>(empty.size());
  int unused_until_the_end;
  co_yield 5;
  unused_until_the_end = 9;
  co_yield unused_until_the_end;
}

YIELDC_GENERATOR yieldc::generator<int> several_at_once(int n) {
  int a = n, b = a + 1, c;
  c = a + b;
  co_yield a;
  int *p = &a, **q = &p, r = 7;
  co_yield b + c;
  **q = 50;
  co_yield a + r;
  const int x(1), &y = x, *z = &y;
  co_yield *z;
  trace::Obj first("first", 1), second("second", first.value + 1), third;
  co_yield first.value + second.value + third.value;
}

YIELDC_GENERATOR yieldc::generator<int> constants(int n) {
  const int a = n;
  int const b{n + 1};
  constexpr int c = 3;
  static const int d = 4;
  static constexpr int e = 5;
  const trace::Obj object("constant", n);
  const std::string text = "text";
  int *const pointer = &n;
  const int *const *const deep = &pointer;
  co_yield a;
  co_yield b;
  co_yield c;
  co_yield d;
  co_yield e;
  co_yield object.value;
  co_yield static_cast<int>(text.size());
  ++*pointer;
  co_yield **deep;
}

YIELDC_GENERATOR yieldc::generator<int> deduced(std::vector<int> values) {
  auto first = values[0];
  auto last = values.back();
  auto *pointer = &values[0];
  const auto size = values.size();
  auto at = values.begin();
  const auto end = values.cend();
  auto half = 0.5f;
  auto letter = 'c';
  auto text = "literal";
  decltype(first) same = 4;
  decltype((first)) alias = first;
  co_yield first;
  co_yield last;
  co_yield ++*pointer;
  co_yield static_cast<int>(size);
  for (; at != end; ++at)
    co_yield *at;
  co_yield static_cast<int>(half * 4) + letter;
  co_yield text[1];
  alias = 20;
  co_yield first + same;
}

YIELDC_GENERATOR yieldc::generator<int> arrays(int n) {
  int numbers[3] = {n, n + 1};
  int sized_by_list[] = {4, 5};
  int zeroed[2] = {};
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  const char *words[] = {"one", "three"};
  int uninitialised[2];
  co_yield numbers[0] + numbers[1] + numbers[2];
  numbers[2] = 30;
  co_yield numbers[2];
  co_yield sized_by_list[1];
  co_yield zeroed[0] + zeroed[1];
  grid[1][2] += 10;
  co_yield grid[1][2];
  co_yield words[1][2];
  uninitialised[0] = 8;
  co_yield uninitialised[0];
  int *at = numbers;
  co_yield *at++;
  co_yield *at;
  co_yield static_cast<int>(sizeof numbers / sizeof *numbers);
}

YIELDC_GENERATOR yieldc::generator<std::string> character_arrays() {
  char text[] = "abc";
  char padded[8] = "xy";
  const char fixed[] = {'p', 'q', '\0'};
  char buffer[16];
  co_yield text;
  text[0] = 'A';
  co_yield text;
  co_yield padded;
  co_yield fixed;
  std::snprintf(buffer, sizeof buffer, "%s-%s", text, padded);
  co_yield buffer;
  co_yield std::string(1, static_cast<char>('0' + sizeof text));
}

// Does not throw: where an element of an array of arrays does, GCC 12 destroys
// the finished rows twice, in any function.
struct Cell {
  int value;
  Cell(int n) : value(n) { trace::note("cell", value); }
  ~Cell() { trace::note("cell gone", value); }
};

YIELDC_GENERATOR yieldc::generator<int> arrays_of_objects(int n) {
  trace::Obj pair[2] = {{"left", n}, {"right", n + 1}};
  co_yield pair[0].value;
  {
    trace::Obj defaults[2];
    defaults[1].value = 9;
    co_yield defaults[1].value;
    Cell nested[2][2] = {{1, 2}, {3, 4}};
    co_yield nested[1][0].value;
    std::string words[] = {"x", "yy"};
    co_yield static_cast<int>(words[1].size());
  }
  trace::Obj partly[2] = {trace::make("made", 5)};
  co_yield partly[0].value + partly[1].value;
  const trace::Obj constants[] = {trace::Obj("k", 6), trace::make("l", 7)};
  for (const trace::Obj &constant : constants)
    co_yield constant.value;
}

enum class Mode { off, on };

YIELDC_GENERATOR yieldc::generator<int> scalars() {
  bool flag = true;
  Mode mode = Mode::on;
  unsigned long long big = 1ULL << 40;
  long double real = 2.5L;
  char16_t wide = u'x';
  std::nullptr_t null = nullptr;
  int *nothing = null;
  void (*function)(const char *, long) = &trace::note;
  co_yield flag ? 1 : 0;
  flag = !flag;
  co_yield mode == Mode::on && !flag ? 2 : 0;
  co_yield static_cast<int>(big >> 38);
  co_yield static_cast<int>(real * 2);
  co_yield wide;
  co_yield nothing == nullptr ? 3 : 0;
  function("called", 4);
}

struct Member {
  int value;
  int get() const { return value; }
};

YIELDC_GENERATOR yieldc::generator<int> member_pointers() {
  int Member::*data = &Member::value;
  int (Member::*call)() const = &Member::get;
  Member member = {5};
  co_yield member.*data;
  member.*data = 6;
  co_yield (member.*call)();
  Member *pointer = &member;
  co_yield pointer->*data;
}

YIELDC_GENERATOR yieldc::generator<int> multi_dimensional_pointers() {
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  int(*row)[3] = grid;
  co_yield row[0][1];
  ++row;
  co_yield (*row)[2];
  int (*functions[2])(const char *, int) = {&trace::say, nullptr};
  co_yield functions[0]("said", 9);
}

// Only used before, only after, or on one side of a branch.
YIELDC_GENERATOR yieldc::generator<int> dead_and_live(int n) {
  int dead = n * 2;
  trace::note("dead", dead);
  int crossing = n + 1;
  int overwritten = 5;
  co_yield overwritten;
  overwritten = crossing;
  int fresh = overwritten * 2;
  trace::note("fresh", fresh);
  if (n > 1) {
    int in_branch = fresh;
    co_yield in_branch;
    trace::note("in_branch", in_branch);
  } else {
    int elsewhere = fresh + 1;
    trace::note("elsewhere", elsewhere);
    co_yield elsewhere;
  }
  co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> carried_round_a_loop(int n) {
  int previous = -1;
  int total = 0;
  while (n-- > 0) {
    int current = previous + n;
    total += current;
    co_yield total;
    int scratch = current * 2;
    previous = scratch;
  }
}

int main() {
  trace::drive("without_initialiser", [] { return without_initialiser(1); });
  trace::drive("several_at_once", [] { return several_at_once(1); });
  trace::drive("constants", [] { return constants(1); });
  trace::drive("deduced", [] { return deduced({1, 2, 3}); });
  trace::drive("arrays", [] { return arrays(1); });
  trace::drive("character_arrays", [] { return character_arrays(); });
  trace::drive("arrays_of_objects", [] { return arrays_of_objects(1); });
  trace::drive("scalars", [] { return scalars(); });
  trace::drive("member_pointers", [] { return member_pointers(); });
  trace::drive("multi_dimensional_pointers",
               [] { return multi_dimensional_pointers(); });
  trace::drive("dead_and_live", [] { return dead_and_live(1); });
  trace::drive("dead_and_live", [] { return dead_and_live(2); });
  trace::drive("carried_round_a_loop", [] { return carried_round_a_loop(4); });
}
