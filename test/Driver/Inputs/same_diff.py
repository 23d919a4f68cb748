"""Exit with 0 if two unified diffs have the same hunks."""

import sys


def hunks(path):
    with open(path, encoding="utf-8") as file:
        return [line for line in file if not line.startswith(("---", "+++"))]


one, other = map(hunks, sys.argv[1:])
sys.exit(0 if one == other else f"{sys.argv[1]} and {sys.argv[2]} differ")
