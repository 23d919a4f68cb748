#!/usr/bin/env python3
"""Random generator bodies for yieldc, compared with Clang's own coroutines.

    fuzz.py make SEED [--bodies N] [--only NAME]   print a file of bodies
    fuzz.py run FIRST [LAST] [--bodies N]          make, transpile, run, compare

What differs is made small, written to a folder as a test of test/Run would be,
and printed with its seed; the exit status is 1 then.
"""

import argparse
import collections
import os
import re
import sys
import time

sys.dont_write_bytecode = True
import compare  # noqa: E402
from body import File  # noqa: E402
from shrink import shrunk  # noqa: E402


class Fuzz:
    """Sums up the comparisons of many seeds."""

    def __init__(self, options):
        self.options = options
        self.made = self.compared = 0
        self.invalid = []
        self.refused, self.hits = collections.Counter(), collections.Counter()

    def one(self, seed):
        file = File(seed, self.options.bodies)
        done = compare.Comparison(self.options.yieldc, self.options.work,
                                  file).run()
        self.made += len(file.bodies)
        self.compared += done.compared
        self.invalid += done.invalid
        self.refused += done.refused
        print(f"seed {seed}: C++{file.std}, {done.compared} of "
              f"{len(file.bodies)} bodies compared, {self.compared} in all",
              flush=True)
        for hit in done.hits:
            suspects = [body for body in file.bodies if body.name in hit.names]
            # What the tool refuses or compilers do is nobody's behaviour.
            behaves = hit.kind.startswith(("trace", "run", "native"))
            if behaves and suspects and not any(map(done.is_sound, suspects)):
                self.invalid.append((" ".join(hit.names), "undefined behaviour"))
            else:
                self.report(file, hit)

    def report(self, file, hit):
        self.hits[hit.kind] += 1
        print(f"seed {hit.seed}: {hit.kind}: {' '.join(hit.names)}")
        print("\n".join(hit.message.splitlines()[:30]), flush=True)
        os.makedirs(self.options.hits, exist_ok=True)
        for body in file.bodies:
            if body.name in hit.names:
                if self.options.shrink:
                    body = self.small(file, body, hit.kind)
                path = os.path.join(self.options.hits, body.name + ".cpp")
                with open(path, "w") as out:
                    out.write(file.text([body]))
                print(f"-- {path}:\n{body.source}", flush=True)

    def small(self, file, body, kind):
        """The smallest body that goes wrong in the same way."""
        alone = File(file.seed, 0)

        def shows(candidate):
            alone.bodies = [candidate]
            done = compare.Comparison(self.options.yieldc, self.options.work +
                                      "/small", alone, kind).run()
            return any(hit.kind == kind for hit in done.hits)
        return shrunk(body, shows) if shows(body) else body

    def failed(self):
        """Says what came out; whether that is a failure."""
        print(f"{self.made} bodies, {self.compared} the same natively and "
              f"transpiled, {len(self.invalid)} invalid, "
              f"{sum(self.refused.values())} refusals, "
              f"{sum(self.hits.values())} mistakes")
        for counter in (self.hits, self.refused):
            for key, number in counter.most_common():
                print(f"{number:5} {key}")
        why = collections.Counter(re.sub("'[^']*'", "_", message)
                                  for _, message in self.invalid)
        for message, number in why.most_common(5):
            print(f"{number:5} invalid: {message}")
        if self.compared < self.options.at_least * self.made:
            print(f"fewer than {self.options.at_least:.0%} were compared")
            return True
        return bool(self.hits)


def run(options):
    fuzz = Fuzz(options)
    last = options.last
    if last is None:
        last = sys.maxsize if options.seconds else options.first + 1
    started = time.monotonic()
    for seed in range(options.first, last):
        if options.until_hit and fuzz.hits:
            break
        if options.seconds and time.monotonic() - started > options.seconds:
            break
        fuzz.one(seed)
    return 1 if fuzz.failed() else 0


def make(options):
    file = File(options.seed, options.bodies)
    sys.stdout.write(file.text([body for body in file.bodies
                                if options.only in (None, body.name)]))
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(required=True)
    command = sub.add_parser("make", help="print a file of bodies")
    command.set_defaults(function=make)
    command.add_argument("seed", type=int)
    command.add_argument("--only", help="the name of one body")
    command.add_argument("--bodies", type=int, default=12)
    command = sub.add_parser("run", help="compare; fails if a body differs")
    command.set_defaults(function=run)
    command.add_argument("first", type=int, help="the first seed")
    command.add_argument("last", type=int, nargs="?", help="one past the last")
    command.add_argument("--bodies", type=int, default=12, help="per seed")
    command.add_argument("--seconds", type=float, help="begin no seed after")
    command.add_argument("--at-least", type=float, default=0.6,
                         help="share of the bodies that must be compared")
    command.add_argument("--until-hit", action="store_true",
                         help="begin no seed after that which shows a mistake")
    command.add_argument("--no-shrink", dest="shrink", action="store_false")
    build = os.path.join(compare.ROOT, "build")
    command.add_argument("--yieldc", default=f"{build}/bin/yieldc")
    command.add_argument("--work", default=f"{build}/fuzz/work")
    command.add_argument("--hits", default=f"{build}/fuzz/hits")
    options = parser.parse_args()
    sys.exit(options.function(options))


if __name__ == "__main__":
    main()
