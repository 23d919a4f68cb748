"""Make a program of the generators in the guide: prints it.

Takes the C++ blocks of the page that define a generator, as far as the
definitions go, and adds a main function that uses each.
"""

import re
import sys

BEFORE = """#include <cstdio>

struct Node {
  int value;
  const Node *left;
  const Node *right;
};

"""

AFTER = """
int main() {
  for (int n : odd(fibonacci(100)))
    std::printf("%d\\n", n);
  yieldc::generator<int> numbers = fibonacci(5); // boxed
  while (auto step = numbers.next())
    std::printf("%d\\n", *step);
  Node const one = {1, nullptr, nullptr}, three = {3, nullptr, nullptr};
  Node const two = {2, &one, &three};
  for (int value : inorder(&two))
    std::printf("%d\\n", value);
}
"""


def definitions(block):
    """The block up to the end of its last function."""
    end = block.rfind("\n}\n")
    return block[:end + 3] if end >= 0 else ""


with open(sys.argv[1], encoding="utf-8") as page:
    blocks = re.findall(r"^```cpp\n(.*?)^```", page.read(), re.M | re.S)
found = [text for text in map(definitions, blocks) if "co_yield" in text]
for name in ["fibonacci", "odd", "inorder"]:
    assert any(f" {name}(" in text for text in found), name
print(BEFORE + "\n".join(found) + AFTER)
