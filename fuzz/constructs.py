#!/usr/bin/env python3
"""Do the random bodies hold every construct?

    constructs.py FIRST LAST [--yieldc PATH]

Dumps what the stages make of the bodies of some seeds, and counts the kinds of
nodes of the Model and of statements of the Plan. Prints a table; the exit status
is 1 if there is a kind of which the bodies have none.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import compare  # noqa: E402
from body import File  # noqa: E402

DUMPS = {"model": "lib/Model/DumpModel.cpp", "plan": "lib/Plan/DumpPlan.cpp"}
# What the bodies cannot hold.
WITHOUT = {
    ("plan", "tail call"): "each body has a parameter with a destructor",
}


def kinds(stage):
    """The words with which a dump begins its lines."""
    with open(os.path.join(compare.ROOT, DUMPS[stage]), encoding="utf-8") as file:
        names = re.search(r"\nconst char \*nameOf\(.*?\n}", file.read(), re.S)
    return re.findall(r'return "([^"]+)";', names.group(0))


def accepted(options, seed, work):
    """A file of the bodies of a seed that the tool takes, and its flags."""
    file = File(seed, options.bodies)
    comparison = compare.Comparison(options.yieldc, work, file)
    comparison.transpile()
    return [comparison.source, "--", f"-std=c++{file.std}", *file.flags(),
            *compare.INCLUDES]


def count(options, source, stage, counts):
    done = subprocess.run([options.yieldc, f"--emit={stage}", *source],
                          stdout=subprocess.PIPE, text=True, check=True)
    for line in done.stdout.splitlines():
        for kind in counts:
            if re.match(rf"\s*{kind}\b", line):
                counts[kind] += 1


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=int, help="the first seed")
    parser.add_argument("last", type=int, help="one past the last")
    parser.add_argument("--yieldc", default=os.path.join(
        compare.ROOT, "build", "bin", "yieldc"))
    parser.add_argument("--bodies", type=int, default=100, help="per seed")
    options = parser.parse_args()
    missing = 0
    with tempfile.TemporaryDirectory() as work:
        sources = [accepted(options, seed, work)
                   for seed in range(options.first, options.last)]
        found = {}
        for stage in DUMPS:
            found[stage] = dict.fromkeys(kinds(stage), 0)
            for source in sources:
                count(options, source, stage, found[stage])
    for stage, counts in found.items():
        for kind, number in counts.items():
            why = WITHOUT.get((stage, kind), "")
            missing += not number and not why
            print(f"{stage:6} {kind:14} {number:6} {why}".rstrip())
    print(f"{missing} kinds are missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
