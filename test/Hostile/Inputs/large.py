#!/usr/bin/env python3
"""Writes a generator that is deeper or longer than anybody's.

    large.py KIND COUNT > in.cpp
"""

import sys

KINDS = {
    "blocks": lambda n: "{" * n + "co_yield n;" + "}" * n,
    "ifs": lambda n: "if (n) " * n + "co_yield n;",
    "elses": lambda n: "".join(f"if (n == {i}) co_yield {i}; else "
                               for i in range(n)) + "co_yield n;",
    "loops": lambda n: "while (n) " * n + "co_yield n;",
    "parentheses": lambda n: "co_yield " + "(" * n + "n" + ")" * n + ";",
    "sum": lambda n: "co_yield n" + " + n" * n + ";",
    "operands": lambda n: "co_yield " * n + "n;",
    "statements": lambda n: "co_yield n;\n" * n,
    "objects": lambda n: "".join(f"{{ object x{i}(n); co_yield n; }}\n"
                                 for i in range(n)),
}


def main():
    kind, count = sys.argv[1], int(sys.argv[2])
    print("#include <yieldc/generator.h>\n"
          "struct object { object(int); ~object(); };\n"
          "YIELDC_GENERATOR yieldc::generator<int, int> f(int n) {\n" +
          KINDS[kind](count) + "\n}")


if __name__ == "__main__":
    main()
