#!/usr/bin/env python3
"""Compile and run the bodies of test/Run with every compiler that is installed.

Prints a table: how many bodies each compiler, at each standard, takes without a
warning and runs as Clang's own coroutine does. Exits with 1 if one differs.
"""

import argparse
import collections
import concurrent.futures
import glob
import os
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.dirname(os.path.abspath(__file__)))))
RUN = os.path.join(ROOT, "test", "Run")
sys.path.insert(0, os.path.join(RUN, "Inputs"))
sys.dont_write_bytecode = True
import run_both  # noqa: E402

STANDARDS = (11, 14, 17, 20, 23)
LEVELS = ("-O0", "-O2", "-O3")

# A compiler with the flags that select the machine or the library, what runs
# its programs (None: they are only compiled), and its newest standard.
Target = collections.namedtuple("Target", "command runner newest",
                                defaults=[(), 23])
TARGETS = {
    "g++ 11": Target(("g++-11",)),
    "g++ 12": Target(("g++-12",)),
    # Without the package that all of g++-multilib would be, Linux's own
    # headers are not where this machine looks for them.
    "g++ 12, 32 bits": Target(("g++-12", "-m32", "-idirafter",
                               "/usr/include/x86_64-linux-gnu")),
    "g++ 12, ARM": Target(("arm-linux-gnueabihf-g++",),
                          ("qemu-arm", "-L", "/usr/arm-linux-gnueabihf")),
    "g++ 12, bare ARM": Target(("arm-none-eabi-g++",), None),
    "clang 13": Target(("clang++-13",), (), 20),
    "clang 14": Target(("clang++-14",), (), 20),
    "clang 15": Target(("clang++-15",), (), 20),
    "clang 16": Target(("clang++-16",), (), 20),
    "clang 19": Target(("clang++-19",)),
    "clang 19, libc++": Target(("clang++-19", "-stdlib=libc++")),
    "clang 22": Target(("clang++-22",)),
}

# Bodies whose trace differs there for a reason that is not ours; they are
# compiled and run all the same.
VECTOR = "libc++ destroys the elements of a vector from the last to the first"
OPERANDS = "before C++17 the operands of = are evaluated in any order"
DIFFERENT = {
    ("exceptions", "clang 19, libc++"): VECTOR,
    ("moving", "clang 19, libc++"): VECTOR,
    ("names-yieldc", "clang 19, libc++"): VECTOR,
    ("objects-kinds", "clang 19, libc++"): VECTOR,
    ("objects", "clang 19, libc++"): VECTOR,
    ("range-for-objects", "clang 19, libc++"): VECTOR,
    ("names-yieldc", "g++ 11"): "g++ 11 forgets the elements of a braced list "
                                "of which a later one throws",
    ("references", "g++ 11"): "g++ 11 forgets the elements of a braced list "
                              "of which a later one throws",
    ("objects", "g++ 12, ARM"): OPERANDS,
}
# What does not compile there.
ABSENT = {
    ("async-futures", "g++ 12, bare ARM"): "there is no std::future without an "
                                           "operating system",
    ("range-for-proxies", "clang 19, libc++"):
        "the iterator of std::vector<bool> has a name of libstdc++'s own, with "
        "which it was transpiled",
    ("templates-pack-auto", "clang 16"):
        "clang 16 crashes on packs that a generic lambda captures",
}


def works(target):
    """Whether the compiler is there, with the library for its machine."""
    if not shutil.which(target.command[0]):
        return False
    if target.runner and not shutil.which(target.runner[0]):
        return False
    probe = ["-x", "c++", "-fsyntax-only", "-"]
    try:
        run_both.run([*target.command, *probe], "probe",
                     input=b"#include <vector>\n")
    except run_both.Failure:
        return False
    return True


def flags_of(target, standard, level, test):
    flags = [f"-std=c++{standard}", level, *run_both.WARNINGS]
    if target.command[0].startswith("clang"):
        flags += ["-Wno-unknown-warning-option"]
    return flags + test.flags + test.includes


class Body:
    """One test of test/Run, transpiled once."""

    def __init__(self, path, options):
        name = os.path.basename(path)[:-len(".cpp")]
        self.name = name
        self.test = run_both.Test(argparse.Namespace(
            file=path, yieldc=options.yieldc, mode="quick",
            include=os.path.join(ROOT, "include"),
            work=os.path.join(options.work, name)))
        os.makedirs(self.test.work, exist_ok=True)

    def prepare(self):
        self.expected = self.test.oracle() if self.test.has_oracle else None
        self.sources = self.test.transpile("live")

    def failure(self, name, standard, level):
        """What goes wrong in one build; empty if nothing does."""
        target = TARGETS[name]
        program = os.path.join(self.test.work, f"{name}-{standard}".replace(
            " ", "-").replace(",", ""))
        command = [*target.command, *flags_of(target, standard, level,
                                              self.test)]
        what = f"{self.name}: {name}, -std=c++{standard} {level}"
        try:
            if target.runner is None:
                for source in self.sources:
                    run_both.run([*command, "-c", source, "-o", program], what)
                return ""
            run_both.run([*command, *self.sources, "-o", program], what)
            trace = run_both.run([*target.runner, program], what)
        except run_both.Failure as failure:
            return str(failure)
        finally:
            if os.path.exists(program):
                os.remove(program)
        if (self.expected is not None and trace != self.expected and
                (self.name, name) not in DIFFERENT):
            return (f"{what}: another trace\n" +
                    run_both.difference(self.expected, trace))
        return ""


class Matrix:

    def __init__(self, options):
        self.options = options
        self.names = [name for name in TARGETS
                      if options.only in name and works(TARGETS[name])]
        self.done = collections.Counter()    # (name, standard): bodies tried
        self.good = collections.Counter()

    def builds(self, index, body):
        """Which builds the body with this number gets."""
        number = index
        for name in self.names:
            for standard in STANDARDS:
                number += 1
                if ((body.name, name) not in ABSENT and
                        standard >= body.test.standard and
                        standard <= TARGETS[name].newest and
                        number % self.options.every == 0):
                    yield name, standard, LEVELS[number % len(LEVELS)]

    def one(self, numbered):
        index, path = numbered
        body = Body(path, self.options)
        found = []
        try:
            body.prepare()
        except run_both.Failure as failure:
            return [(None, str(failure))]
        for name, standard, level in self.builds(index, body):
            found.append(((name, standard),
                          body.failure(name, standard, level)))
        shutil.rmtree(body.test.work, ignore_errors=True)
        return found

    def run(self, paths):
        """Whether all is well."""
        with concurrent.futures.ThreadPoolExecutor(
                self.options.jobs) as pool:
            for found in pool.map(self.one, enumerate(paths)):
                for cell, failure in found:
                    self.done[cell] += 1
                    self.good[cell] += not failure
                    if failure:
                        print(failure, file=sys.stderr, flush=True)
        return self.done == self.good

    def table(self):
        lines = ["| compiler | " + " | ".join(f"C++{s}" for s in STANDARDS) +
                 " |", "| --- |" + " --- |" * len(STANDARDS)]
        for name in self.names:
            cells = []
            for standard in STANDARDS:
                done = self.done[name, standard]
                good = self.good[name, standard]
                cells.append("" if not done else str(done) if good == done
                             else f"{good} of {done}")
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--yieldc", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--only", default="", help="part of a compiler's name")
    parser.add_argument("--every", type=int, default=1, metavar="N",
                        help="of the builds of each body, one in N")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("body", nargs="*", help="default: all of test/Run")
    options = parser.parse_args()
    paths = options.body or sorted(glob.glob(os.path.join(RUN, "*.cpp")))
    with_reason = [path for path in paths if "XFAIL" not in open(path).read()]
    matrix = Matrix(options)
    good = matrix.run(with_reason)
    print(f"{len(with_reason)} bodies, {sum(matrix.done.values())} builds\n")
    print(matrix.table())
    notes = {**DIFFERENT, **ABSENT}
    print()
    for (body, name), why in sorted(notes.items()):
        print(f"* {body}, {name}: {why}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
