#!/usr/bin/env python3
"""What libFuzzer begins with: the generators of the tests, each in a file.

    seeds.py FOLDER
"""

import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = ("test/Run/*.cpp", "test/Emit/*.cpp", "test/Diag/*.cpp",
           "test/Model/*.cpp")


def main():
    for pattern in SOURCES:
        for path in sorted(glob.glob(os.path.join(ROOT, pattern))):
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read().split("//--- in.cpp\n")[-1]
            # The library's headers take most of the time of a run.
            text = re.sub(r'#include (<(?!yieldc)|").*\n', "", text)
            name = os.path.relpath(path, ROOT).replace(os.sep, "-")
            with open(os.path.join(sys.argv[1], name), "w",
                      encoding="utf-8") as out:
                out.write(text[:8192])


if __name__ == "__main__":
    main()
