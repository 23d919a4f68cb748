#include "src/numbers.h"
#include "shapes/sides.h"
#include <cstdio>

int main() {
  for (int number : numbers())
    std::printf("%d\n", number);
  for (int side : sides())
    std::printf("%d sides\n", side);
}
