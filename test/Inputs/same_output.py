#!/usr/bin/env python3
"""Check that two builds of yieldc, against two releases of Clang, make the same
of every test body and example: the output, byte for byte, or the refusal."""

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))


def bodies():
    for folder in ["test/Run", "examples"]:
        for name in sorted(os.listdir(os.path.join(ROOT, folder))):
            if name.endswith(".cpp"):
                yield f"{folder}/{name}"


def flags_of(body):
    """As the body's leading comment asks for them."""
    with open(os.path.join(ROOT, body), encoding="utf-8") as file:
        text = file.read()
    standard = re.search(r"^// std: (\d+)", text, re.MULTILINE)
    flags = re.search(r"^// flags: (.*)", text, re.MULTILINE)
    number = standard.group(1) if standard else "11"
    if "<filesystem>" in text:
        number = "17"
    return ([f"-std=c++{number}", "-Iinclude", "-Itest/Run/Inputs"] +
            (flags.group(1).split() if flags else []))


def outcome(tool, body):
    # What yieldc writes; the layout is the business of each clang-format.
    done = subprocess.run([tool, "--no-format", body, "--", *flags_of(body)], cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=False)
    return done.returncode, done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", help="results, in lit's form")
    parser.add_argument("one")
    parser.add_argument("other")
    arguments = parser.parse_args()
    one, other = os.path.abspath(arguments.one), os.path.abspath(arguments.other)

    def compare(body):
        return body, outcome(one, body) == outcome(other, body)

    tests = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for body, same in pool.map(compare, bodies()):
            tests.append({"name": f"same output: {body}",
                          "code": "PASS" if same else "FAIL"})
            if not same:
                print(f"another output: {body}")
    if arguments.output:
        with open(arguments.output, "w", encoding="utf-8") as file:
            json.dump({"tests": tests}, file)
    different = sum(test["code"] == "FAIL" for test in tests)
    print(f"{len(tests) - different} the same, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
