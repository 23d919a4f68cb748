// Arrays of arrays, and lists in lists, with a suspension in the initialiser:
// the elements before it are evaluated before it, one by one.
// flags: -Wno-missing-braces
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

using trace::note;
using yieldc::generator;

static int noted(int n) {
  note("element", n);
  return n;
}

struct Cell {
  int value;
  explicit Cell(int n) : value(noted(n)) {}
};
struct Record {
  int first;
  Cell cells[2];
  std::string text;
  int last;
};

YIELDC_GENERATOR generator<int, int> numbers(int n) {
  int rows[2][2] = {{noted(1), n}, {co_yield 4, noted(3)}};
  co_yield rows[1][0] + rows[0][1];
  int flat[2][2] = {noted(1), n++, co_yield 4, noted(n)};
  co_yield flat[1][0] + flat[0][1] * 10 + flat[1][1] * 100;
  char texts[2][4] = {"abc", {static_cast<char>('a' + (co_yield 5)), 'b'}};
  co_yield texts[0][0] + texts[1][0];
  const long deep[2][2][2] = {{{n++}, {n++, co_yield 7}}, {{n++, 3}}};
  co_yield static_cast<int>(deep[0][0][0] + deep[0][1][0] * 10 +
                            deep[0][1][1] * 100 + deep[1][0][0] * 1000);
}

YIELDC_GENERATOR generator<int, int> objects(int n) {
  Cell rows[2][2] = {{Cell(1), Cell(n)}, {Cell(co_yield 2), Cell(4)}};
  co_yield rows[1][0].value + rows[0][1].value;
  Record record = {noted(1), {Cell(2), Cell(3)}, "text", co_yield 3};
  co_yield record.last + record.cells[1].value;
  Record records[2] = {{1, Cell(5), Cell(6), "a", 7},
                       {8, {Cell(co_yield 9), Cell(10)}, std::string(3, 'b'),
                        noted(11)}};
  co_yield records[0].cells[0].value + records[1].cells[0].value;
  note(records[1].text.c_str());
}

YIELDC_GENERATOR generator<int, int> left_out(int n) {
  Record empty[3] = {{n, {Cell(1), Cell(2)}, {}, {}},
                     {co_yield 1, {Cell(3), Cell(co_yield 2)}, "x", 0},
                     {0, {Cell(5), Cell(6)}, {}, {}}};
  co_yield empty[0].last + empty[1].first + empty[1].cells[1].value;
  int rows[3][3] = {{1}, {2, co_yield 3}};
  co_yield rows[0][0] + rows[0][2] + rows[1][1] + rows[2][2];
}

int main() {
  trace::drive("numbers", [] { return numbers(3); });
  trace::drive("objects", [] { return objects(3); });
  trace::drive("left_out", [] { return left_out(3); });
}
