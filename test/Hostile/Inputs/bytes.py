#!/usr/bin/env python3
"""Writes a source with unusual bytes, or looks for them in an output.

    bytes.py KIND [--in FILE]
"""

import sys

SOURCE = b"""#include <yieldc/generator.h>
YIELDC_GENERATOR yieldc::generator<char> bytes(int n) {
  // one
  co_yield "two"[n];
  co_yield 3;
}
"""
# What is put in whose place, and what the output must hold.
KINDS = {
    "comment": (b"one", b"\xff\xfe\x80", b"// \xff\xfe\x80"),
    "literal": (b"two", b"\xff\xc3", b'"\xff\xc3"'),
    "mark": (b"#include", b"\xef\xbb\xbf#include", b"\xef\xbb\xbf#include"),
    "returns": (b"\n", b"\r\n", b"// one"),
    "name": (b"int n", b"int \xff", None),
    "zero": (b"co_yield 3", b"co_yield \0 \0 +", None),
}


def main():
    old, new, expected = KINDS[sys.argv[1]]
    if len(sys.argv) == 2:
        sys.stdout.buffer.write(SOURCE.replace(old, new))
        return
    with open(sys.argv[3], "rb") as file:
        if expected not in file.read():
            sys.exit(f"bytes: {expected!r} is not in {sys.argv[3]}")


if __name__ == "__main__":
    main()
