// N queens on an N by N board, none attacking another: backtracking as a
// generator.
//
//   queens [N]      prints the first solution and counts all (N = 8 by default)
//
// The solver is a plain loop that yields where it has found something; who asks
// for one solution pays for one.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <vector>
#include <yieldc/generator.h>

/// board[row] is the column of the queen in that row.
using Board = std::vector<int>;

/// Does a queen at (row, column) leave those in the rows above alone?
bool fits(const Board &board, int row, int column) {
  for (int above = 0; above < row; ++above) {
    int const other = board[static_cast<std::size_t>(above)];
    int const distance = row - above;
    if (other == column || other == column - distance ||
        other == column + distance)
      return false;
  }
  return true;
}

/// All solutions, in lexicographic order. The board yielded is the solver's
/// own: it is valid until the next one is asked for.
YIELDC_GENERATOR yieldc::generator<Board> solutions(int size) {
  Board board(static_cast<std::size_t>(size), -1);
  int row = 0;
  while (row >= 0) {
    int &column = board[static_cast<std::size_t>(row)];
    do
      ++column;
    while (column < size && !fits(board, row, column));
    if (column == size) { // nowhere left in this row: go back
      column = -1;
      --row;
      continue;
    }
    if (row + 1 < size) {
      ++row;
      continue;
    }
    co_yield board;
  }
}

void print(const Board &board) {
  for (int queen : board) {
    for (int column = 0; column < static_cast<int>(board.size()); ++column)
      std::printf(" %c", column == queen ? 'Q' : '.');
    std::printf("\n");
  }
}

int count(int size) {
  int found = 0;
  for (const Board &board : solutions(size)) {
    (void)board;
    ++found;
  }
  return found;
}

int main(int argc, char **argv) {
  int const size = argc > 1 ? std::atoi(argv[1]) : 8;
  if (size < 1 || size > 12) {
    std::fprintf(stderr, "usage: queens [N], 1 <= N <= 12\n");
    return 2;
  }
  auto all = solutions(size);
  if (auto first = all.next())
    print(*first);
  for (int n = 1; n <= size; ++n)
    std::printf("%2d queens: %d solutions\n", n, count(n));
}
