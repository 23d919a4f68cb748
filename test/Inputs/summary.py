#!/usr/bin/env python3
"""Add up lit's result files; the last line is `N passed, N failed`."""

import argparse
import json
import sys

GOOD = {"PASS", "FLAKYPASS", "XFAIL"}
IGNORED = {"UNSUPPORTED", "EXCLUDED", "SKIPPED"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--broken", type=int, default=0,
                        help="how many builds failed before any test")
    parser.add_argument("results", nargs="*")
    arguments = parser.parse_args()
    passed, failed = 0, []
    for path in arguments.results:
        try:
            with open(path, encoding="utf-8") as file:
                tests = json.load(file)["tests"]
        except FileNotFoundError:  # the shell's pattern, nothing matched
            continue
        for test in tests:
            if test["code"] in GOOD:
                passed += 1
            elif test["code"] not in IGNORED:
                failed.append(f"{test['code']}: {test['name']}")
    for line in failed:
        print(line)
    if arguments.broken:
        print(f"{arguments.broken} of the builds failed")
    failures = len(failed) + arguments.broken
    print(f"{passed} passed, {failures} failed")
    return 1 if failures or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
